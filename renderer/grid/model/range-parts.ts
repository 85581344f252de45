import { type CellRange, rangeHolds } from './selection';

/** Whether every cell of `inner` is one of `outer`. */
export function rangeCovers(outer: CellRange, inner: CellRange): boolean {
  return (
    rangeHolds(outer, inner.firstRow, inner.firstColumn) && rangeHolds(outer, inner.lastRow, inner.lastColumn)
  );
}

/** What is left of a block without another one: up to four blocks that do not overlap, top to bottom. */
export function rangeWithout(range: CellRange, hole: CellRange): readonly CellRange[] {
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  const top = Math.max(firstRow, hole.firstRow);
  const bottom = Math.min(lastRow, hole.lastRow);
  const left = Math.max(firstColumn, hole.firstColumn);
  const right = Math.min(lastColumn, hole.lastColumn);
  if (top > bottom || left > right) return [range];
  const middle = { firstRow: top, lastRow: bottom };
  return [
    { firstRow, lastRow: top - 1, firstColumn, lastColumn },
    { ...middle, firstColumn, lastColumn: left - 1 },
    { ...middle, firstColumn: right + 1, lastColumn },
    { firstRow: bottom + 1, lastRow, firstColumn, lastColumn },
  ].filter((part) => part.firstRow <= part.lastRow && part.firstColumn <= part.lastColumn);
}

/** The same cells in blocks that do not overlap: for whatever counts a cell once. */
export function distinctRanges(ranges: readonly CellRange[]): readonly CellRange[] {
  const distinct: CellRange[] = [];
  for (const range of ranges) {
    let parts: readonly CellRange[] = [range];
    for (const taken of distinct) parts = parts.flatMap((part) => rangeWithout(part, taken));
    distinct.push(...parts);
  }
  return distinct;
}
