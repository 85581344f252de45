/** Keys of all rows by row index, as two halves of 32 bits; compared as unsigned numbers, the high half first. */
export interface SortBits {
  readonly high: Uint32Array | undefined;
  readonly low: Uint32Array;
}

const digitBits = 16;
const digitCount = 1 << digitBits;
const digitMask = digitCount - 1;

/**
 * Puts row indexes into the order of their keys, digit by digit from the lowest (a radix sort): in time that
 * grows with the number of rows alone, and rows of equal keys stay as they stood.
 */
export function sortByBits(order: Uint32Array, { high, low }: SortBits): Uint32Array {
  let current = order;
  for (const half of high === undefined ? [low] : [low, high]) {
    current = sortByDigit(current, half, 0);
    current = sortByDigit(current, half, digitBits);
  }
  return current;
}

function sortByDigit(order: Uint32Array, keys: Uint32Array, shift: number): Uint32Array {
  const starts = new Uint32Array(digitCount);
  for (const index of order) {
    const digit = ((keys[index] ?? 0) >>> shift) & digitMask;
    starts[digit] = (starts[digit] ?? 0) + 1;
  }
  const first = ((keys[order[0] ?? 0] ?? 0) >>> shift) & digitMask;
  // All rows have the same digit: nothing to move.
  if (starts[first] === order.length) return order;
  let start = 0;
  for (let digit = 0; digit < digitCount; digit += 1) {
    const count = starts[digit] ?? 0;
    starts[digit] = start;
    start += count;
  }
  const sorted = new Uint32Array(order.length);
  for (const index of order) {
    const digit = ((keys[index] ?? 0) >>> shift) & digitMask;
    const place = starts[digit] ?? 0;
    starts[digit] = place + 1;
    sorted[place] = index;
  }
  return sorted;
}
