import type { Cells } from '../../../shared/plan/cells';
import type { Row } from '../../../shared/plan/row';
import type { RowSource } from '../../../renderer/grid/model/row-source';

/** A row the server has, with this content. */
export function loadedRow(id: string, cells: Cells): Row {
  return { id, sheet: 'accumulators', position: 1, cells, baseline: cells, revision: 0, run: null };
}

/** A row that is to be created. */
export function newRow(id: string, cells: Cells): Row {
  return { id, sheet: 'accumulators', position: 1, cells, baseline: null, revision: 0, run: null };
}

/** Rows as a sheet would hold them. */
export function rowSource(rows: readonly Row[]): RowSource {
  return { count: rows.length, rowAt: (index) => rows[index] };
}
