import { groupByPlan } from '../../shared/batch/batches';
import type { Row } from '../../shared/plan/row';
import { type RunScope, selectRows } from './run-selection';
import type { SendingSurroundings } from './sending-surroundings';

/** What a run would send, in numbers. */
interface RunPreview {
  readonly plans: number;
  readonly creates: number;
  readonly updates: number;
}

/** Counts what a run would take, but for rows that are left out. Asks nobody but the workspace. */
export async function previewRun(
  around: Pick<SendingSurroundings, 'changedRows' | 'rowsInStates' | 'sharedKeys' | 'now'>,
  scope: RunScope,
  leftOut: readonly string[],
): Promise<RunPreview> {
  const { taken } = await selectRows(around, scope, null);
  const isOut = new Set(leftOut);
  const rows = taken.filter(({ id }) => !isOut.has(id));
  const creates = rows.filter(({ baseline }) => baseline === null).length;
  return { plans: plansOf(rows), creates, updates: rows.length - creates };
}

function plansOf(rows: readonly Row[]): number {
  // Both sheets' rows of a plan are about one plan.
  const place = ({ baseline, cells }: Row): { sheet: 'accumulators'; planId: string } => ({
    sheet: 'accumulators',
    planId: (baseline ?? cells)['plan_ID'] ?? '',
  });
  return groupByPlan(rows, place).length;
}
