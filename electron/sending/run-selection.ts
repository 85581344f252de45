import { groupByPlan } from '../../shared/batch/batches';
import type { Row, RunState } from '../../shared/plan/row';
import { comparedKey } from '../../shared/plan/row-key';
import { draftState, rowState } from '../../shared/plan/row-state';
import { rowErrors, type RuleContext } from '../../shared/plan/validation';
import type { SendingSurroundings } from './sending-surroundings';

/** `changed`: what shows as edited or new. `failed`: what the last run left rejected, failed or unknown, corrected since or not. */
export type RunScope = 'changed' | 'failed';

/** The rows a run takes, and how many it leaves out because they have errors. */
export interface RunSelection {
  readonly taken: readonly Row[];
  readonly heldBack: number;
}

type Rows = Pick<SendingSurroundings, 'changedRows' | 'rowsInStates' | 'rowsOfPlan'>;

/** Chooses the rows of a run in the order of the sheet. Rows in conflict wait for a decision. */
export async function selectRows(
  rows: Rows,
  scope: RunScope,
  benefitCodes: RuleContext['benefitCodes'],
): Promise<RunSelection> {
  const candidates = await (scope === 'changed' ? rows.changedRows() : rows.rowsInStates(retried));
  const asked = candidates.filter((row) => isAsked(row, scope)).toSorted((a, b) => a.position - b.position);
  const context = { rowsWithKey: keyCounter(await neighbours(asked, rows)), benefitCodes };
  const taken = asked.filter((row) => rowErrors(row, context).length === 0);
  return { taken, heldBack: asked.length - taken.length };
}

const retried: readonly RunState[] = ['rejected', 'failed', 'unknown'];

/** All rows of the plans the rows name: only among these can a key stand twice. */
async function neighbours(asked: readonly Row[], rows: Rows): Promise<readonly Row[]> {
  const plans = groupByPlan(asked, (row) => ({ sheet: row.sheet, planId: row.cells['plan_ID'] ?? '' }));
  const found = await Promise.all(plans.map(({ sheet, planId }) => rows.rowsOfPlan(sheet, planId)));
  return found.flat();
}

function isAsked(row: Row, scope: RunScope): boolean {
  const state = rowState(row, false);
  if (scope === 'changed') return state === 'new' || state === 'edited';
  // The outcome stands here though the row was corrected since: that is what a retry is for.
  const outcome = row.run?.state;
  if (outcome === 'unknown') return true;
  // A rejected row that was put back to what the server has needs nothing more.
  return (outcome === 'rejected' || outcome === 'failed') && draftState(row, false) !== 'clean';
}

function keyCounter(rows: readonly Row[]): RuleContext['rowsWithKey'] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = comparedKey(row.sheet, row.cells);
    if (key !== undefined) counts.set(`${row.sheet} ${key}`, (counts.get(`${row.sheet} ${key}`) ?? 0) + 1);
  }
  return (sheet, key) => counts.get(`${sheet} ${key}`) ?? 0;
}
