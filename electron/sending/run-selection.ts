import type { Problem } from '../../shared/plan/problem';
import type { Row, RunState } from '../../shared/plan/row';
import type { SharedKey } from '../../shared/plan/row-key';
import { draftState, rowState } from '../../shared/plan/row-state';
import { rowErrors, type RuleContext } from '../../shared/plan/validation';
import { breathing, chosenOf } from './breathing';
import type { SendingSurroundings } from './sending-surroundings';

/** `changed`: what shows as edited or new. `failed`: what the last run left rejected, failed or unknown, corrected since or not. */
export type RunScope = 'changed' | 'failed';

/** The rows a run takes, and those it leaves out because they have errors. */
export interface RunSelection {
  readonly taken: readonly Row[];
  readonly invalid: readonly InvalidRow[];
}

interface InvalidRow {
  readonly row: Row;
  readonly problems: readonly Problem[];
}

type Rows = Pick<SendingSurroundings, 'changedRows' | 'rowsInStates' | 'sharedKeys' | 'now'>;

/** Chooses the rows of a run in the order of the sheet. Rows in conflict wait for a decision. */
export async function selectRows(
  rows: Rows,
  scope: RunScope,
  benefitCodes: RuleContext['benefitCodes'],
): Promise<RunSelection> {
  const candidates = await (scope === 'changed' ? rows.changedRows() : rows.rowsInStates(retried));
  const asked = await chosenOf(candidates, (row) => isAsked(row, scope), rows.now);
  return validRows(rows, asked, benefitCodes);
}

/** Tells the rows that may be sent from those with errors; gives way now and then, as there may be very many. */
export async function validRows(
  rows: Pick<Rows, 'sharedKeys' | 'now'>,
  asked: readonly Row[],
  benefitCodes: RuleContext['benefitCodes'],
): Promise<RunSelection> {
  const sorted = asked.toSorted((a, b) => a.position - b.position);
  const taken: Row[] = [];
  const invalid: InvalidRow[] = [];
  const breathe = breathing(rows.now);
  const context = { rowsWithKey: keyCounter(await rows.sharedKeys()), benefitCodes };
  for (const [at, row] of sorted.entries()) {
    const problems = rowErrors(row, context);
    if (problems.length === 0) taken.push(row);
    else invalid.push({ row, problems });
    if (at % rowsPerBreath === 0) await breathe();
  }
  return { taken, invalid };
}

const retried: readonly RunState[] = ['rejected', 'failed', 'unknown'];

function isAsked(row: Row, scope: RunScope): boolean {
  const state = rowState(row, false);
  if (scope === 'changed') return state === 'new' || state === 'edited';
  // The outcome stands here though the row was corrected since: that is what a retry is for.
  const outcome = row.run?.state;
  if (outcome === 'unknown') return true;
  // A rejected row that was put back to what the server has needs nothing more.
  return (outcome === 'rejected' || outcome === 'failed') && draftState(row, false) !== 'clean';
}

/** Rows looked at before the time is. */
const rowsPerBreath = 50;

function keyCounter(shared: readonly SharedKey[]): RuleContext['rowsWithKey'] {
  const counts = new Map(shared.map(({ sheet, key, rows }) => [`${sheet} ${key}`, rows]));
  return (sheet, key) => counts.get(`${sheet} ${key}`) ?? 1;
}
