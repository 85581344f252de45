import { hasErrors, type Problem } from '../../shared/plan/problem';
import type { Row } from '../../shared/plan/row';
import { rowState, type RowState } from '../../shared/plan/row-state';
import { type RuleContext, rowErrors } from '../../shared/plan/validation';
import { rowWarnings } from '../../shared/plan/warnings';
import type { RuleLists } from './rule-lists';

/** A row with what follows from it. A new object whenever the row or the verdict on it changed. */
export interface RowView {
  readonly row: Row;
  readonly problems: readonly Problem[];
  readonly state: RowState;
}

/** The row with its problems and its state. */
export function judged(row: Row, lists: RuleLists, rowsWithKey: RuleContext['rowsWithKey']): RowView {
  const errors = rowErrors(row, { ...lists, rowsWithKey });
  const warnings = rowWarnings(row, lists);
  const problems = warnings.length === 0 ? errors : [...errors, ...warnings];
  return { row, problems, state: rowState(row, errors.length > 0) };
}

/** The same where it holds what it held when its problems were found. */
export function judgedBefore(row: Row, problems: readonly Problem[]): RowView {
  return { row, problems, state: rowState(row, hasErrors(problems)) };
}
