/** What became of a text that was read as the value of a field: canonical text, or a reason in plan language. */
export type Reading =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: string };
