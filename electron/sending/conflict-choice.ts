import { groupByPlan } from '../../shared/batch/batches';
import { serverRowFinder } from '../../shared/batch/server-list';
import { severalAtOnce } from '../../shared/batch/several-at-once';
import { failed, type Failure, type Result, success } from '../../shared/ipc/failure';
import type { DecidedRows } from '../../shared/ipc/review-schemas';
import { namesDifference } from '../../shared/batch/verifying';
import type { Cells } from '../../shared/plan/cells';
import { loadedContent } from '../../shared/plan/created-again';
import type { Row } from '../../shared/plan/row';
import { decideAgain, decideGoneAgain } from '../../shared/plan/row-state';
import { sentFields } from '../../shared/plan/sheet';
import type { RowUpdate } from '../../shared/plan/row-update';
import type { SendingSurroundings } from './sending-surroundings';

/**
 * Puts the server's rows as they are now under rows in conflict: what was typed stays, and is kept or given up by the
 * gesture that follows. Gives the rows of which that could be done; a failure only when it could of none.
 */
export async function resolveConflicts(
  rowIds: readonly string[],
  around: SendingSurroundings,
): Promise<Result<DecidedRows>> {
  const rows = (await around.rowsOf(rowIds)).filter((row) => row.run?.state === 'conflict');
  const place = (row: Row) => ({ sheet: row.sheet, planId: (row.baseline ?? row.cells)['plan_ID'] ?? '' });
  const failures: Failure[] = [];
  const decided: DecidedRows[number][] = [];
  await severalAtOnce(groupByPlan(rows, place), around.limits().plansAtOnce, async (group) => {
    const read = await around.readRows(group.planId, group.sheet);
    if (!read.ok) {
      failures.push(read.failure);
      return;
    }
    const find = serverRowFinder(group.sheet, read.value);
    const updates = group.items.flatMap((row) => {
      const match = find(row.baseline ?? row.cells);
      if (match.kind === 'unclear') return [];
      return underTyped(row, match.kind === 'found' ? match.cells : null);
    });
    await around.updateRows(updates);
    decided.push(...updates.map(decidedRow));
  });
  const [failure] = failures;
  return decided.length === 0 && failure !== undefined ? failed(failure) : success(decided);
}

/**
 * The server's row under what was typed, to be decided by a gesture: with that the row is past its conflict, and in it
 * again where undo takes the gesture back.
 */
export function underTyped(row: Row, server: Cells | null): RowUpdate {
  const { id: rowId, revision } = row;
  const frozen = server === null ? row.cells : notTyped(row);
  const message = server === null ? decideGoneAgain : decideAgain;
  const run = { state: 'conflict', message, revision } as const;
  return { rowId, run, rebase: { frozen, revision, baseline: server } };
}

/**
 * The cells that give way to the server's where they still hold this. A field that the server has stored differently
 * from what was sent shows as loaded what it held before that: whoever types just this again has typed it. In any other
 * field what was loaded counts as untouched, also where it was edited and that undone.
 */
function notTyped(row: Row): Cells {
  const message = row.run?.message ?? '';
  const typed = sentFields(row.sheet).filter((field) => namesDifference(message, field));
  const cells = { ...loadedContent(row) };
  for (const { name } of typed) Reflect.deleteProperty(cells, name);
  return cells;
}

export function decidedRow({ rowId, rebase }: RowUpdate): DecidedRows[number] {
  return { rowId, isGone: rebase?.baseline === null };
}
