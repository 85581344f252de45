/** The outcomes a run's summary always names. */
export interface OutcomeCounts {
  readonly created: number;
  readonly updated: number;
  readonly rejected: number;
  readonly failed: number;
  readonly unknown: number;
}

/** What a run came to: `12 created, 3 updated, 1 rejected, 0 failed, 0 no answer`. */
export function outcomeSummary({ created, updated, rejected, failed, unknown }: OutcomeCounts): string {
  const text = (count: number, word: string): string => `${count.toLocaleString('en-US')} ${word}`;
  return [
    text(created, 'created'),
    text(updated, 'updated'),
    text(rejected, 'rejected'),
    text(failed, 'failed'),
    text(unknown, 'no answer'),
  ].join(', ');
}
