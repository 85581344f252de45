/** What a key asks of the review. */
export type ReviewKey =
  { readonly kind: 'move'; readonly line: number } | { readonly kind: 'toggle' | 'mine' | 'theirs' | 'show' };

interface KeyPlace {
  readonly line: number;
  readonly lines: number;
  /** Lines that fit into view. */
  readonly page: number;
}

/** Undefined for a key the review has no use for. */
export function reviewKey(key: string, { line, lines, page }: KeyPlace): ReviewKey | undefined {
  const to = (wanted: number): ReviewKey => ({
    kind: 'move',
    line: Math.min(Math.max(0, lines - 1), Math.max(0, wanted)),
  });
  switch (key) {
    case 'ArrowDown':
      return to(line + 1);
    case 'ArrowUp':
      return to(line - 1);
    case 'PageDown':
      return to(line + page);
    case 'PageUp':
      return to(line - page);
    case 'Home':
      return to(0);
    case 'End':
      return to(lines - 1);
    case ' ':
      return { kind: 'toggle' };
    case 'm':
    case 'M':
      return { kind: 'mine' };
    case 't':
    case 'T':
      return { kind: 'theirs' };
    case 'Enter':
      return { kind: 'show' };
    default:
      return undefined;
  }
}
