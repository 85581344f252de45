import type { Row } from '../../shared/plan/row';
import { comparedKey } from '../../shared/plan/row-key';
import { draftState, rowState } from '../../shared/plan/row-state';
import { rowProblems, type RuleContext } from '../../shared/plan/validation';

/** `changed`: what shows as edited or new. `failed`: what the last run left rejected, failed or unknown, corrected since or not. */
export type RunScope = 'changed' | 'failed';

/** The rows a run takes, and how many it leaves out because they have errors. */
export interface RunSelection {
  readonly taken: readonly Row[];
  readonly heldBack: number;
}

/** Chooses the rows of a run in the order of the sheet. Rows in conflict wait for a decision. */
export function selectRows(
  rows: readonly Row[],
  scope: RunScope,
  benefitCodes: RuleContext['benefitCodes'],
): RunSelection {
  const context = { rowsWithKey: keyCounter(rows), benefitCodes };
  const asked = rows.filter((row) => isAsked(row, scope)).toSorted((a, b) => a.position - b.position);
  const taken = asked.filter((row) => rowProblems(row, context).length === 0);
  return { taken, heldBack: asked.length - taken.length };
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
