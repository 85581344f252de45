import type { ColumnKeys, NumberKeys, WordKeys } from './column-keys';
import { naturalRanks } from './column-keys';
import { type SortBits, sortByBits } from './stable-order';

export type SortDirection = 'ascending' | 'descending';

/** What rows are ordered by, one key after the other. */
export interface OrderKey {
  readonly keys: ColumnKeys;
  readonly direction: SortDirection;
}

/** The keys of one column ready to be compared. */
interface Comparable extends SortBits {
  readonly isBlank: (index: number) => boolean;
}

const signBit = 0x80000000;
/** Above every number, infinity included. */
const aboveNumbers = 0xfff80000;

/**
 * Row indexes in the order of the keys, the first key first. Rows of equal keys stay in the order given; blank
 * cells come last whichever the direction, and texts in a column of numbers after all numbers.
 */
export function sortedRows(rows: Uint32Array, keys: readonly OrderKey[]): Uint32Array {
  let order = rows;
  // From the last key to the first, as each sort keeps the order of the one before among equals.
  for (const { keys: column, direction } of keys.toReversed()) order = sortedBy(order, column, direction);
  return order;
}

function sortedBy(rows: Uint32Array, keys: ColumnKeys, direction: SortDirection): Uint32Array {
  const { isBlank, high, low } = keys.kind === 'numbers' ? numberBits(keys) : wordBits(keys);
  const filled = new Uint32Array(rows.length);
  const blank = new Uint32Array(rows.length);
  let filledCount = 0;
  let blankCount = 0;
  for (const row of rows) {
    if (isBlank(row)) blank[blankCount++] = row;
    else filled[filledCount++] = row;
  }
  if (direction === 'descending') turnAround(high, low);
  const sorted = sortByBits(filled.subarray(0, filledCount), { high, low });
  filled.set(sorted);
  filled.set(blank.subarray(0, blankCount), filledCount);
  return filled;
}

function turnAround(...halves: readonly (Uint32Array | undefined)[]): void {
  for (const half of halves) {
    if (half === undefined) continue;
    for (let index = 0; index < half.length; index += 1) half[index] = ~(half[index] ?? 0);
  }
}

/** The bits of a double order like the number once a negative one is turned around and the sign is flipped. */
function numberBits({ values, odd }: NumberKeys): Comparable {
  const count = values.length;
  const halves = new Uint32Array(values.buffer);
  const low = new Uint32Array(count);
  const high = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) {
    const upper = halves[2 * index + 1] ?? 0;
    const lower = halves[2 * index] ?? 0;
    const isNegative = upper >= signBit;
    high[index] = isNegative ? ~upper : upper ^ signBit;
    low[index] = isNegative ? ~lower : lower;
  }
  rankOdd(odd, high, low);
  return { high, low, isBlank: (index) => Number.isNaN(values[index]) && !odd.has(index) };
}

function rankOdd(odd: NumberKeys['odd'], high: Uint32Array, low: Uint32Array): void {
  if (odd.size === 0) return;
  const texts = [...odd.values()];
  const ranks = naturalRanks(texts);
  let at = 0;
  for (const index of odd.keys()) {
    high[index] = aboveNumbers;
    low[index] = ranks[at] ?? 0;
    at += 1;
  }
}

function wordBits(keys: WordKeys): Comparable {
  const { codes } = keys;
  const ranks = keys.ranks();
  const low = new Uint32Array(codes.length);
  for (let index = 0; index < codes.length; index += 1) low[index] = ranks[codes[index] ?? 0] ?? 0;
  return { high: undefined, low, isBlank: (index) => codes[index] === 0 };
}
