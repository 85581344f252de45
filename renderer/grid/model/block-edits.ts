import type { CellValue } from '../../../shared/plan/cells';
import { cellEdits, type CellBlock, type CellEdits, filledContent } from './cell-edits';
import { fitting } from './fill-plan';
import type { FieldColumn, GridColumn } from './grid-column';
import type { RowSource } from './row-source';
import type { CellRange } from './selection';

/** The block of cells a range on screen stands for. */
export function blockOf(range: CellRange, columns: readonly GridColumn[]): CellBlock {
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  return { firstRow, lastRow, columns: columns.slice(firstColumn, lastColumn + 1) };
}

/** Makes every cell of the block blank, one of which nothing was said as well: from now on it is said. */
export function clearEdits(rows: RowSource, block: CellBlock): CellEdits {
  return cellEdits(rows, block, ({ row, column }) => (row.cells[column.id] === null ? undefined : null));
}

/** Puts what was typed once into every cell of the block, as each field reads it. */
export function sameEdits(
  rows: RowSource,
  block: CellBlock,
  contentFor: (column: FieldColumn) => CellValue,
): CellEdits {
  return cellEdits(rows, block, ({ column }) => contentFor(column));
}

/** Fills the block from its first row, or its only row from the row above it. */
export function fillDownEdits(rows: RowSource, block: CellBlock): CellEdits {
  const source = block.firstRow === block.lastRow ? block.firstRow - 1 : block.firstRow;
  const from = rows.rowAt(source);
  const firstRow = source + 1;
  const isNew = from?.baseline === null;
  return cellEdits(rows, { ...block, firstRow }, (target) =>
    filledContent(target, from?.cells[target.column.id], isNew),
  );
}

/**
 * Fills each row of the block from its first column; `before` is the column left of the block, which a block
 * of one column is filled from.
 */
export function fillRightEdits(rows: RowSource, block: CellBlock, before: GridColumn | undefined): CellEdits {
  const isOne = block.columns.length === 1;
  const source = isOne ? before : block.columns[0];
  const columns = isOne ? block.columns : block.columns.slice(1);
  return cellEdits(rows, { ...block, columns }, ({ row, column }) =>
    source === undefined ? undefined : fitting(column, row.cells[source.id]),
  );
}
