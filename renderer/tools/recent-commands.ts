/** As many as fit one look. */
const greatestCount = 6;

/** The ids of the commands used last, the last first, after one more. */
export function withRecent(recent: readonly string[], id: string): readonly string[] {
  return [id, ...recent.filter((other) => other !== id)].slice(0, greatestCount);
}
