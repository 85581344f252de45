import type { Problem, Severity } from './problem';
import { wordedProblem } from './problem-words';
import type { Row } from './row';
import type { RowState } from './row-state';

/** A row with what checks and its state say of it. */
interface JudgedRow {
  readonly row: Row;
  readonly problems: readonly Problem[];
  readonly state: RowState;
}

/** What stands beside the status: what blocks the row, the server's words, or else what wants a look. */
export function rowMessage(judged: JudgedRow): string {
  const { row, state } = judged;
  if (state === 'invalid') return wordedProblems(judged, 'error');
  if (row.run !== null && row.run.state === state) return row.run.message;
  const warning = wordedProblems(judged, 'warning');
  return warning === '' ? '' : `Check: ${warning}`;
}

/** The first problem of a severity, and how many more there are. */
function wordedProblems({ row, problems }: JudgedRow, severity: Severity): string {
  const alike = problems.filter((problem) => problem.severity === severity);
  const [first] = alike;
  if (first === undefined) return '';
  const said = wordedProblem(row, first);
  return alike.length === 1 ? said : `${said} (and ${alike.length - 1} more)`;
}
