import type { Cells } from '../../../shared/plan/cells';
import type { Row, RowRun } from '../../../shared/plan/row';

/** A row as the server gave it, untouched. */
export function loadedRow(id: string, position: number, cells: Cells = {}): Row {
  const baseline = { plan_ID: '00123', accum_Name: id.toUpperCase(), annual_Max: '1000', ...cells };
  return { id, sheet: 'accumulators', position, cells: baseline, baseline, revision: 0, run: null };
}

/** The row with cells changed by a person. */
export function editedRow(row: Row, cells: Cells): Row {
  return { ...row, cells: { ...row.cells, ...cells }, revision: row.revision + 1 };
}

/** The row with what a run said of it as it stands. */
export function answeredRow(row: Row, state: RowRun['state'], message = ''): Row {
  return { ...row, run: { state, message, revision: row.revision } };
}
