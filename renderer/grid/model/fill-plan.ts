import { readEntry } from '../../../shared/plan/cell-entry';
import type { CellPlace } from './cell-place';
import { type CellEdits, cellEdits, filledContent } from './cell-edits';
import { type Content, continuation, type Continuation, type FillMode } from './fill-series';
import type { FieldColumn, GridColumn } from './grid-column';
import type { RowSource } from './row-source';
import { type CellRange, rangeSize } from './selection';

/** A block that is continued, and the cells it is continued into. */
export interface FillArea {
  readonly source: CellRange;
  readonly target: CellRange;
  readonly isVertical: boolean;
}

/** A column is so much wider than a row is high that it takes fewer columns to mean sideways. */
const columnWeight = 3;

/** What dragging the corner of a block to a cell would fill; undefined while that is within the block. */
export function fillArea(source: CellRange, to: CellPlace): FillArea | undefined {
  const rows = beyond(to.row, source.firstRow, source.lastRow);
  const columns = beyond(to.column, source.firstColumn, source.lastColumn);
  if (rows === 0 && columns === 0) return undefined;
  if (Math.abs(rows) >= Math.abs(columns) * columnWeight) {
    const target =
      rows > 0
        ? { ...source, firstRow: source.lastRow + 1, lastRow: to.row }
        : { ...source, firstRow: to.row, lastRow: source.firstRow - 1 };
    return { source, target, isVertical: true };
  }
  const target =
    columns > 0
      ? { ...source, firstColumn: source.lastColumn + 1, lastColumn: to.column }
      : { ...source, firstColumn: to.column, lastColumn: source.firstColumn - 1 };
  return { source, target, isVertical: false };
}

function beyond(at: number, first: number, last: number): number {
  if (at > last) return at - last;
  return at < first ? at - first : 0;
}

/** The source and what it was continued into, as one block. */
export function filledRange({ source, target }: FillArea): CellRange {
  return {
    firstRow: Math.min(source.firstRow, target.firstRow),
    lastRow: Math.max(source.lastRow, target.lastRow),
    firstColumn: Math.min(source.firstColumn, target.firstColumn),
    lastColumn: Math.max(source.lastColumn, target.lastColumn),
  };
}

/** The sheet that is filled in, as it stands on screen. */
export interface FillSheet {
  readonly rows: RowSource;
  readonly columns: readonly GridColumn[];
}

/** The edits that continue a block. Untouched cells have nothing to give and leave their targets as they are. */
export function fillEdits(area: FillArea, mode: FillMode, sheet: FillSheet): CellEdits {
  const contentAt = fillContents(area, mode, sheet);
  const { firstRow, lastRow, firstColumn, lastColumn } = area.target;
  const columns = sheet.columns.slice(firstColumn, lastColumn + 1);
  const isSaid = !area.isVertical || areNew(area.source, sheet.rows);
  return cellEdits(sheet.rows, { firstRow, lastRow, columns }, (target) => {
    const content = contentAt({ row: target.rowIndex, column: firstColumn + target.columnIndex });
    return filledContent(target, content, isSaid);
  });
}

/** Whether the server has none of the rows: what is blank in them, somebody made blank. */
function areNew({ firstRow, lastRow }: CellRange, rows: RowSource): boolean {
  for (let row = firstRow; row <= lastRow; row += 1) if (rows.rowAt(row)?.baseline !== null) return false;
  return true;
}

/** What each cell of the target would hold, by its place on screen. */
export function fillContents(
  area: FillArea,
  mode: FillMode,
  { rows, columns }: FillSheet,
): (place: CellPlace) => Content {
  const { source, isVertical } = area;
  const lines = new Map<number, Continuation>();
  const lineAt = (index: number): Continuation => {
    const known = lines.get(index);
    if (known !== undefined) return known;
    const line = continuation(isVertical ? columnContents(index) : rowContents(index), mode);
    lines.set(index, line);
    return line;
  };
  const columnContents = (column: number): readonly Content[] =>
    Array.from({ length: rangeSize(source).rows }, (_, at) =>
      contentIn(rows, { row: source.firstRow + at, column }, columns),
    );
  const rowContents = (row: number): readonly Content[] =>
    Array.from({ length: rangeSize(source).columns }, (_, at) =>
      contentIn(rows, { row, column: source.firstColumn + at }, columns),
    );
  return ({ row, column }) =>
    isVertical
      ? lineAt(column)(row - source.firstRow)
      : fitting(columns[column], lineAt(row)(column - source.firstColumn));
}

function contentIn(rows: RowSource, { row, column }: CellPlace, columns: readonly GridColumn[]): Content {
  const at = columns[column];
  return at?.kind === 'field' ? rows.rowAt(row)?.cells[at.id] : undefined;
}

/** Content of one field as another one reads it: an identifier that is put into an amount becomes one. */
export function fitting(column: GridColumn | undefined, content: Content): Content {
  return column?.kind === 'field' && typeof content === 'string' ? readIn(column, content) : content;
}

function readIn({ field }: FieldColumn, content: string): Content {
  return readEntry(field, content);
}
