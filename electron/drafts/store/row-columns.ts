import { type RunState, runStates } from '../../../shared/plan/row';
import { type SheetName, sheetNames } from '../../../shared/plan/sheet';
import { numberOf, textOf, textOrNullOf } from './sql-column';
import type { SqlRow } from './sqlite-driver';

/** The sheet a row of the file belongs to. Throws for a name we do not know. */
export function sheetOf(found: SqlRow): SheetName {
  const text = textOf(found, 'sheet');
  const sheet = sheetNames.find((name) => name === text);
  if (sheet === undefined) throw new Error('The workspace file names an unknown sheet');
  return sheet;
}

/** What the last run said of a row of the file, packed; null where no run had it. */
export function runOf(found: SqlRow): readonly [RunState, string, number] | null {
  const text = textOrNullOf(found, 'run_state');
  if (text === null) return null;
  const state = runStates.find((name) => name === text);
  if (state === undefined) throw new Error('The workspace file names an unknown state');
  return [state, textOf(found, 'run_message'), numberOf(found, 'run_revision')];
}
