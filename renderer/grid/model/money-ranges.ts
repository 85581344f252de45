import type { GridColumn } from './grid-column';
import type { CellRange } from './selection';

/** Whether any of these ranges reaches into a column of money. */
export function holdMoney(ranges: readonly CellRange[], columns: readonly GridColumn[]): boolean {
  return ranges.some(({ firstColumn, lastColumn }) =>
    columns
      .slice(firstColumn, lastColumn + 1)
      .some((column) => column.kind === 'field' && column.field.kind === 'money'),
  );
}
