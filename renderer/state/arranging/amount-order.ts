import { rowsByKey } from './key-order';
import type { NumberKeys } from './column-keys';

const centsIn = 100;
/** A double holds whole numbers of so many bits exactly. */
const exactBits = 53;
/** Keys of this many bits are ordered digit by digit. */
const keyBits = 32;

/** Rows with their amounts, blank ones left out. */
interface Amounts {
  readonly rows: Uint32Array;
  readonly cents: Float64Array;
  readonly least: number;
  readonly greatest: number;
}

/**
 * Rows in the order of a column of amounts, blank cells last, rows of equal amounts in the order given. Undefined
 * where a cell holds other text, or an amount that is not in cents or too large: then ranks have to be made.
 *
 * No two rows are compared here, and no rank is looked up.
 */
export function byAmount(
  order: Uint32Array,
  { values, odd }: Pick<NumberKeys, 'values' | 'odd'>,
  isAscending: boolean,
): Uint32Array | undefined {
  if (odd.size > 0) return undefined;
  const sorted = new Uint32Array(order.length);
  const amounts = readAmounts(order, values, sorted);
  if (amounts === undefined) return undefined;
  sorted.set(
    amounts.greatest - amounts.least < 2 ** keyBits
      ? byDigits(amounts, isAscending)
      : byEngine(amounts, isAscending),
  );
  return sorted;
}

/** The amounts of the rows; those without one are put at the end of `sorted`. */
function readAmounts(order: Uint32Array, values: Float64Array, sorted: Uint32Array): Amounts | undefined {
  // An amount in cents and the place of its row have to fit into one number.
  const limit = 2 ** (exactBits - 1 - placeBits(order));
  const rows = new Uint32Array(order.length);
  const cents = new Float64Array(order.length);
  let count = 0;
  let blankFrom = order.length;
  let least = limit;
  let greatest = -limit;
  for (let place = 0; place < order.length; place += 1) {
    const row = order[place] ?? 0;
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value)) {
      blankFrom -= 1;
      sorted[blankFrom] = row;
      continue;
    }
    const amount = Math.round(value * centsIn);
    if (amount / centsIn !== value || amount >= limit || amount <= -limit) return undefined;
    if (amount < least) least = amount;
    if (amount > greatest) greatest = amount;
    rows[count] = row;
    cents[count] = amount;
    count += 1;
  }
  // They were put there from the last to the first.
  sorted.subarray(blankFrom).reverse();
  return { rows: rows.subarray(0, count), cents: cents.subarray(0, count), least, greatest };
}

function byDigits({ rows, cents, least, greatest }: Amounts, isAscending: boolean): Uint32Array {
  const keys = new Uint32Array(rows.length);
  for (let at = 0; at < keys.length; at += 1) {
    const amount = cents[at] ?? 0;
    keys[at] = isAscending ? amount - least : greatest - amount;
  }
  return rowsByKey({ rows, keys }, greatest - least);
}

/** Each amount and the place of its row make one whole number, so that the engine's own sort of numbers orders the rows. */
function byEngine({ rows, cents }: Amounts, isAscending: boolean): Uint32Array {
  const places = 2 ** placeBits(rows);
  const factor = isAscending ? places : -places;
  const keys = cents.map((amount, place) => amount * factor + place).sort();
  return Uint32Array.from(keys, (key) => rows[key - Math.floor(key / places) * places] ?? 0);
}

function placeBits({ length }: Uint32Array): number {
  return Math.max(1, keyBits - Math.clz32(length));
}
