import type { NumberKeys } from './column-keys';

const centsIn = 100;
/** A double holds whole numbers of so many bits exactly. */
const exactBits = 53;

/**
 * Rows in the order of a column of amounts, blank cells last, rows of equal amounts in the order given. Undefined
 * where a cell holds other text, or an amount that is not in cents or too large: then ranks have to be made.
 *
 * Each amount in cents and the place of its row make one whole number, so that the engine's own sort of numbers
 * orders the rows: no two are compared here, and no rank is looked up.
 */
export function byAmount(
  order: Uint32Array,
  { values, odd }: Pick<NumberKeys, 'values' | 'odd'>,
  isAscending: boolean,
): Uint32Array | undefined {
  if (odd.size > 0) return undefined;
  const placeBits = Math.max(1, 32 - Math.clz32(order.length));
  const places = 2 ** placeBits;
  const greatest = 2 ** (exactBits - 1 - placeBits);
  const factor = isAscending ? places : -places;
  const keys = new Float64Array(order.length);
  const sorted = new Uint32Array(order.length);
  let count = 0;
  let blankFrom = order.length;
  for (let place = 0; place < order.length; place += 1) {
    const row = order[place] ?? 0;
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value)) {
      blankFrom -= 1;
      sorted[blankFrom] = row;
      continue;
    }
    const cents = Math.round(value * centsIn);
    if (cents / centsIn !== value || cents >= greatest || cents <= -greatest) return undefined;
    keys[count] = cents * factor + place;
    count += 1;
  }
  const amounts = keys.subarray(0, count).sort();
  for (let at = 0; at < count; at += 1) {
    const key = amounts[at] ?? 0;
    sorted[at] = order[key - Math.floor(key / places) * places] ?? 0;
  }
  // They were put there from the last to the first.
  sorted.subarray(blankFrom).reverse();
  return sorted;
}
