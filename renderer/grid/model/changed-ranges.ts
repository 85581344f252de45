import type { CellRange } from './selection';

/** More blocks than this are not worth a look: the first one is shown. */
const greatestCount = 200;

/**
 * The blocks that a step changed: one for each run of rows, over the columns from the first to the last that
 * changed in any of them. Rows may come in any order and more than once.
 */
export function changedRanges(rows: Iterable<number>, columns: Iterable<number>): readonly CellRange[] {
  const sorted = [...new Set(rows)].sort((one, other) => one - other);
  let firstColumn = Infinity;
  let lastColumn = -Infinity;
  for (const column of columns) {
    firstColumn = Math.min(firstColumn, column);
    lastColumn = Math.max(lastColumn, column);
  }
  if (firstColumn > lastColumn) return [];
  const ranges: CellRange[] = [];
  for (const row of sorted) {
    const last = ranges.at(-1);
    if (last?.lastRow === row - 1) ranges[ranges.length - 1] = { ...last, lastRow: row };
    else ranges.push({ firstRow: row, lastRow: row, firstColumn, lastColumn });
  }
  return ranges.length > greatestCount ? ranges.slice(0, 1) : ranges;
}
