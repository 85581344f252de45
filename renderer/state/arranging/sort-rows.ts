import { byAmount } from './amount-order';
import type { ColumnKeys } from './column-keys';
import { type RowRanks, rowRanks } from './row-ranks';

export type SortDirection = 'ascending' | 'descending';

/** What rows are ordered by, one key after the other. */
export interface OrderKey {
  readonly keys: ColumnKeys;
  readonly direction: SortDirection;
}

/**
 * Row indexes in the order of the keys, the first key first. Rows of equal keys stay in the order given; blank
 * cells come last whichever the direction, and texts in a column of numbers after all numbers.
 */
export function sortedRows(rows: Uint32Array, keys: readonly OrderKey[]): Uint32Array {
  let order = rows;
  // From the last key to the first, as each sort keeps the order of the one before among equals.
  for (const { keys: column, direction } of keys.toReversed()) {
    const isAscending = direction === 'ascending';
    const quick = column.kind === 'numbers' ? byAmount(order, column, isAscending) : undefined;
    order = quick ?? sortedByRank(order, rowRanks(column), isAscending);
  }
  return order;
}

/** Counts the rows of each rank and puts each row where its rank begins: no two rows are ever compared. */
function sortedByRank(order: Uint32Array, { ranks, greatest }: RowRanks, isAscending: boolean): Uint32Array {
  const slotOf = (rank: number): number => {
    if (rank === 0) return greatest;
    return isAscending ? rank - 1 : greatest - rank;
  };
  const starts = new Uint32Array(greatest + 1);
  for (let at = 0; at < order.length; at += 1) {
    const slot = slotOf(ranks[order[at] ?? 0] ?? 0);
    starts[slot] = (starts[slot] ?? 0) + 1;
  }
  let start = 0;
  for (let slot = 0; slot < starts.length; slot += 1) {
    const count = starts[slot] ?? 0;
    starts[slot] = start;
    start += count;
  }
  const sorted = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at += 1) {
    const row = order[at] ?? 0;
    const slot = slotOf(ranks[row] ?? 0);
    const place = starts[slot] ?? 0;
    starts[slot] = place + 1;
    sorted[place] = row;
  }
  return sorted;
}
