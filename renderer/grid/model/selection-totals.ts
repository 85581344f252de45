import { isNumeric } from '../../../shared/plan/cell-display';
import type { CellValue } from '../../../shared/plan/cells';
import { type AmountSummary, AmountTotal, isAmount } from '../../../shared/plan/amount-total';
import type { Field } from '../../../shared/plan/field';
import { isPlainAmount } from '../../../shared/plan/money';
import type { GridColumn } from './grid-column';
import { distinctRanges } from './range-parts';
import { type CellRange, rangeSize } from './selection';

/** What the selected cells come to. */
export interface SelectionTotals {
  /** Cells that hold something. */
  readonly filled: number;
  /** Of the numbers among them; undefined where there are none. */
  readonly amounts: AmountSummary | undefined;
}

/** What is to be counted. */
export interface CountedCells {
  readonly ranges: readonly CellRange[];
  readonly columns: readonly GridColumn[];
  /** Gives what reads a field by row index. */
  readonly cellsOf: (field: string) => (row: number) => CellValue | undefined;
  /** Whether the cell of a row holds a text that its field refuses, by row index; asked of few cells. */
  readonly isRefused: (row: number, field: Field) => boolean;
}

/** Cells read between two looks at the time: some tenths of a millisecond. */
const cellsPerStep = 1000;
/** Asking whether a cell is refused takes as long as reading so many: a column of odd numbers is all asked for. */
const cellsPerOdd = 20;

/** Counts some cells at each step; each cell once, also where ranges overlap. */
export function* totallingSteps(counted: CountedCells): Generator<undefined, SelectionTotals, undefined> {
  const total = new AmountTotal();
  let filled = 0;
  let untilLook = cellsPerStep;
  for (const range of distinctRanges(counted.ranges)) {
    for (const column of counted.columns.slice(range.firstColumn, range.lastColumn + 1)) {
      // What Planbatch writes itself is no content.
      if (column.kind !== 'field') continue;
      const cellAt = counted.cellsOf(column.id);
      const isNumber = isNumeric(column.field);
      for (let row = range.firstRow; row <= range.lastRow; row += 1) {
        const value = cellAt(row);
        if (typeof value === 'string' && value !== '') {
          filled += 1;
          const isOdd = isNumber && !isSound(column.field, value);
          if (isOdd) untilLook -= cellsPerOdd;
          // As in Excel, text is no number, nor is what the sheet refuses, such as one of 300 digits.
          if (isNumber && !(isOdd && counted.isRefused(row, column.field))) total.add(value);
        }
        untilLook -= 1;
        if (untilLook > 0) continue;
        untilLook = cellsPerStep;
        yield undefined;
      }
    }
  }
  return { filled, amounts: total.summary() };
}

/** Whether the text is a number that its field never refuses, as nearly all are; what is no number at all is none either way. */
function isSound({ kind }: Field, text: string): boolean {
  if (kind === 'money') return isPlainAmount(text) || !isAmount(text);
  return /^-?\d{1,9}$/.test(text) || !isAmount(text);
}

/** How much is selected: `3 × 4` rows and columns, or of several ranges how many cells. */
export function selectionSize(ranges: readonly CellRange[]): string {
  const [range] = ranges;
  if (ranges.length === 1 && range !== undefined) {
    const { rows, columns } = rangeSize(range);
    return `${rows.toLocaleString('en-US')} × ${columns.toLocaleString('en-US')}`;
  }
  const cells = distinctRanges(ranges).reduce((sum, one) => {
    const { rows, columns } = rangeSize(one);
    return sum + rows * columns;
  }, 0);
  return `${cells.toLocaleString('en-US')} ${cells === 1 ? 'cell' : 'cells'}`;
}
