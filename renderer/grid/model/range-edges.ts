import type { CellRange } from './selection';

/** Bits of a selected cell: that it is one, and the edges of its block it lies at. */
const edge = { selected: 1, top: 2, right: 4, bottom: 8, left: 16 } as const;

/** The edges at which a cell lies of the blocks that hold it, as a sum of bits; 0 where none does. */
export function edgesAt(ranges: readonly CellRange[], row: number, column: number): number {
  let edges = 0;
  for (const { firstRow, lastRow, firstColumn, lastColumn } of ranges) {
    if (row < firstRow || row > lastRow || column < firstColumn || column > lastColumn) continue;
    edges |= edge.selected;
    if (row === firstRow) edges |= edge.top;
    if (row === lastRow) edges |= edge.bottom;
    if (column === firstColumn) edges |= edge.left;
    if (column === lastColumn) edges |= edge.right;
  }
  return edges;
}

const names = ['top', 'right', 'bottom', 'left'] as const;
/** Words for every sum of bits, made once. */
const wordsOf = Array.from({ length: 32 }, (_, edges) =>
  names.filter((name) => (edges & edge[name]) !== 0).join(' '),
);

/** The edges in words, as the stylesheet knows them: `top left`. */
export function edgeNames(edges: number): string {
  return wordsOf[edges] ?? '';
}
