import { prepareRow } from '../../shared/batch/prepared-row';
import { landingTime } from '../../shared/batch/settling';
import type { Row } from '../../shared/plan/row';
import type { OpenAttempt } from './open-attempts';

/**
 * What was sent for a row that was not edited since, as far as the row itself tells: its edits over the server's
 * row as it was loaded. Where the server held something newer then, settling by it finds a conflict, never a
 * false success. The request may have left a moment before the program ended.
 */
export function rebuiltAttempt(row: Row, now: number): OpenAttempt {
  const { sheet, baseline } = row;
  const match = baseline === null ? { kind: 'absent' as const } : { kind: 'found' as const, cells: baseline };
  const prepared = prepareRow(row, match);
  const sent = prepared.kind === 'send' ? prepared.cells : (baseline ?? row.cells);
  return {
    attempt: { sheet, mode: baseline === null ? 'create' : 'update', sent, before: baseline },
    planId: (baseline ?? row.cells)['plan_ID'] ?? '',
    frozen: row,
    landsUntil: now + landingTime.timeout,
  };
}
