import type { RowCounts } from '../state/row-tally';

/** Why there is nothing to send, whatever else may hinder it. */
export function whyNoSend({ ready, states }: RowCounts, left = 0): string | undefined {
  if (ready > left) return undefined;
  if (ready > 0) return 'Nothing to send: every row that could be sent is left out.';
  if (states.invalid === 0) return 'Nothing to send: no row was changed.';
  return `Nothing to send: ${invalidRows(states.invalid)} to fix first.`;
}

export function invalidRows(count: number): string {
  return count === 1
    ? '1 row that has something'
    : `${count.toLocaleString('en-US')} rows that have something`;
}
