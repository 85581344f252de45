import { groupByPlan } from '../../shared/batch/batches';
import { serverRowFinder, type ServerMatch } from '../../shared/batch/server-list';
import { severalAtOnce } from '../../shared/batch/several-at-once';
import { failed, type Failure, type Result, success } from '../../shared/ipc/failure';
import { assertNever } from '../../shared/plan/assert-never';
import type { Row } from '../../shared/plan/row';
import { keyCells } from '../../shared/plan/row-key';
import type { RowUpdate } from '../../shared/plan/row-update';
import type { SendingSurroundings } from './sending-surroundings';

export type Keep = 'mine' | 'theirs';

/**
 * Decides rows in conflict by the server's rows as they are now. `mine`: the server's row becomes the baseline
 * under the edits, which show as edited again. `theirs`: the row becomes the server's, or goes with it.
 * Gives how many rows were decided; a failure only when none could be.
 */
export async function resolveConflicts(
  rowIds: readonly string[],
  keep: Keep,
  around: SendingSurroundings,
): Promise<Result<number>> {
  const rows = (await around.rowsOf(rowIds)).filter((row) => row.run?.state === 'conflict');
  const place = (row: Row) => ({ sheet: row.sheet, planId: (row.baseline ?? row.cells)['plan_ID'] ?? '' });
  const failures: Failure[] = [];
  let resolved = 0;
  await severalAtOnce(groupByPlan(rows, place), around.limits().plansAtOnce, async (group) => {
    const read = await around.readRows(group.planId, group.sheet);
    if (!read.ok) {
      failures.push(read.failure);
      return;
    }
    const find = serverRowFinder(group.sheet, read.value);
    const choices = group.items.map((row) => choice(row, find(row.baseline ?? row.cells), keep));
    await around.updateRows(choices.flatMap((chosen) => chosen.update ?? []));
    await around.removeRows(choices.flatMap((chosen) => chosen.remove ?? []));
    resolved += choices.filter((chosen) => chosen.update !== undefined || chosen.remove !== undefined).length;
  });
  const [failure] = failures;
  return resolved === 0 && failure !== undefined ? failed(failure) : success(resolved);
}

interface Choice {
  readonly update?: RowUpdate;
  readonly remove?: Row;
}

function choice(row: Row, match: ServerMatch, keep: Keep): Choice {
  const { id: rowId, revision } = row;
  switch (match.kind) {
    case 'unclear':
      return {};
    case 'absent':
      if (keep === 'theirs') return { remove: row };
      return { update: { rowId, run: null, rebase: { frozen: row.cells, revision, baseline: null } } };
    case 'found': {
      const frozen = keep === 'theirs' ? row.cells : (row.baseline ?? keyCells(row.sheet, row.cells));
      return { update: { rowId, run: null, rebase: { frozen, revision, baseline: match.cells } } };
    }
    default:
      return assertNever(match);
  }
}
