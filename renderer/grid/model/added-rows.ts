import type { CellValue } from '../../../shared/plan/cells';
import type { Edit } from '../../../shared/plan/edit';
import type { SheetName } from '../../../shared/plan/sheet';
import type { CellReader } from './cell-reader';
import type { Line } from './text-table';
import type { FieldColumn, GridColumn } from './grid-column';
import type { PasteColumn } from './paste-columns';
import type { RowSource } from './row-source';
import type { Sliced } from './sliced';

/** Lines that become rows at the end of a sheet. */
export interface NewLines {
  readonly sheet: SheetName;
  readonly lines: readonly Line[];
  readonly columns: readonly PasteColumn[];
  readonly reader: CellReader;
  readonly newId: () => string;
}

export interface AddedRows {
  readonly edits: readonly Edit[];
  readonly cells: number;
  /** Filled cells that met a column the server keeps. */
  readonly readOnly: number;
}

/** The row that `Add row` makes: everything untouched, at the end of the sheet. */
export function emptyRow(sheet: SheetName, rows: RowSource, id: string): Extract<Edit, { kind: 'add' }> {
  return { kind: 'add', row: { id, sheet, position: endPosition(rows), cells: {}, baseline: null } };
}

/** Lines made into rows between two pauses: some milliseconds. */
const linesAtOnce = 20;

/** Makes a row of each line that holds anything. Blank cells stay untouched: nobody filled them in. */
export function* addedRows(rows: RowSource, fresh: NewLines): Sliced<AddedRows> {
  const edits: Edit[] = [];
  let cells = 0;
  let readOnly = 0;
  let position = endPosition(rows);
  for (const [index, line] of fresh.lines.entries()) {
    if (index % linesAtOnce === linesAtOnce - 1) yield index / fresh.lines.length;
    const filled = filledCells(line, fresh);
    cells += filled.count;
    readOnly += filled.readOnly;
    if (filled.count === 0) continue;
    const row = { id: fresh.newId(), sheet: fresh.sheet, position, cells: filled.cells, baseline: null };
    edits.push({ kind: 'add', row });
    position += 1;
  }
  return { edits, cells, readOnly };
}

/** Whether a new row may hold something in the column. */
export function mayHold(column: GridColumn): column is FieldColumn {
  return column.kind === 'field' && !column.field.audit;
}

function filledCells(line: Line, { columns, reader }: NewLines) {
  const cells: Record<string, CellValue> = {};
  let count = 0;
  let readOnly = 0;
  for (const { column, source } of columns) {
    const text = line[source];
    if (text === undefined || text.trim() === '') continue;
    if (!mayHold(column)) {
      readOnly += 1;
      continue;
    }
    cells[column.id] = reader.read(column, text);
    count += 1;
  }
  return { cells, count, readOnly };
}

function endPosition(rows: RowSource): number {
  return Math.floor(rows.rowAt(rows.count - 1)?.position ?? 0) + 1;
}
