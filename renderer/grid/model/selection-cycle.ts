import { type CellPlace, clamped, type GridExtent } from './cell-place';
import {
  type CellRange,
  isSingleCell,
  rangeHolds,
  rangeSize,
  rangesOf,
  type Selection,
  singleCell,
} from './selection';

/** Enter goes down and Tab to the right; with Shift both go back. */
export interface Advance {
  readonly kind: 'advance';
  readonly key: 'Enter' | 'Tab';
  readonly step: 1 | -1;
}

/**
 * The selection after Enter or Tab. One cell moves, and Enter after a run of Tabs goes to the column in which
 * the run began. Among several cells only the active one moves: Enter down the columns, Tab along the rows,
 * from block to block and round again.
 */
export function advanced(selection: Selection, advance: Advance, extent: GridExtent): Selection {
  if (!isSingleCell(selection)) return cycled(selection, advance);
  const { active, tabbedFrom } = selection;
  const { row, column } = active;
  if (advance.key === 'Enter') {
    return singleCell(clamped({ row: row + advance.step, column: tabbedFrom ?? column }, extent));
  }
  const to = clamped({ row, column: column + advance.step }, extent);
  return { ...singleCell(to), tabbedFrom: tabbedFrom ?? column };
}

function cycled(selection: Selection, advance: Advance): Selection {
  const ranges = rangesOf(selection);
  const within = rangeWithin(selection, ranges);
  const range = ranges[within];
  if (range === undefined) return selection;
  const next = placeIn(range, selection.active, advance.key) + advance.step;
  const { rows, columns } = rangeSize(range);
  if (next >= 0 && next < rows * columns) {
    return { ...selection, active: cellIn(range, next, advance.key), within };
  }
  const following = (within + advance.step + ranges.length) % ranges.length;
  const other = ranges[following] ?? range;
  const size = rangeSize(other);
  const start = advance.step === 1 ? 0 : size.rows * size.columns - 1;
  return { ...selection, active: cellIn(other, start, advance.key), within: following };
}

/** Where blocks overlap, the active cell alone does not tell in which of them it stands. */
function rangeWithin({ active, within }: Selection, ranges: readonly CellRange[]): number {
  const holds = (range: CellRange | undefined): boolean =>
    range !== undefined && rangeHolds(range, active.row, active.column);
  if (within !== undefined && holds(ranges[within])) return within;
  return Math.max(0, ranges.findLastIndex(holds));
}

/** Cells are counted down the columns for Enter and along the rows for Tab. */
function placeIn(range: CellRange, { row, column }: CellPlace, key: Advance['key']): number {
  const { rows, columns } = rangeSize(range);
  const down = row - range.firstRow;
  const right = column - range.firstColumn;
  return key === 'Enter' ? right * rows + down : down * columns + right;
}

function cellIn(range: CellRange, place: number, key: Advance['key']): CellPlace {
  const { rows, columns } = rangeSize(range);
  const [down, right] =
    key === 'Enter'
      ? [place % rows, Math.floor(place / rows)]
      : [Math.floor(place / columns), place % columns];
  return { row: range.firstRow + down, column: range.firstColumn + right };
}

/** The next corner of the block the cursor is in, clockwise; from within the block its first cell. */
export function atNextCorner(selection: Selection): Selection {
  const ranges = rangesOf(selection);
  const within = rangeWithin(selection, ranges);
  const range = ranges[within];
  if (range === undefined) return selection;
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  const { row, column } = selection.active;
  const isTop = row === firstRow;
  const isLeft = column === firstColumn;
  const isRight = column === lastColumn;
  const isBottom = row === lastRow;
  const topLeft = { row: firstRow, column: firstColumn };
  const active =
    isTop && isLeft && !isRight
      ? { row, column: lastColumn }
      : isTop && isRight && !isBottom
        ? { row: lastRow, column }
        : isBottom && isRight && !isLeft
          ? { row, column: firstColumn }
          : topLeft;
  return { ...selection, active, within };
}
