/** Digits of more bits need more counters than lie at hand. */
const greatestDigitBits = 13;

/** Rows and a number for each that they are ordered by. */
export interface KeyedRows {
  readonly rows: Uint32Array;
  readonly keys: Uint32Array;
}

/**
 * The rows in the order of their keys, none of which is greater than `greatest`; rows of equal keys stay in the order
 * given. Goes through the rows once for each digit, from the last digit to the first: several times as fast as comparing.
 */
export function rowsByKey(keyed: KeyedRows, greatest: number): Uint32Array {
  const bits = 32 - Math.clz32(greatest);
  const digits = Math.ceil(bits / greatestDigitBits);
  const digitBits = Math.ceil(bits / Math.max(1, digits));
  const { length } = keyed.rows;
  let from = keyed;
  let to: KeyedRows | undefined;
  for (let shift = 0; shift < bits; shift += digitBits) {
    const into = to ?? { rows: new Uint32Array(length), keys: new Uint32Array(length) };
    orderByDigit(from, into, { shift, count: 2 ** digitBits });
    // The rows given stay as they are.
    to = from === keyed ? undefined : from;
    from = into;
  }
  return from.rows;
}

interface Digit {
  readonly shift: number;
  /** How many values it has. */
  readonly count: number;
}

function orderByDigit(from: KeyedRows, into: KeyedRows, { shift, count }: Digit): void {
  const { rows, keys } = from;
  const mask = count - 1;
  const starts = new Uint32Array(count);
  for (let at = 0; at < keys.length; at += 1) {
    const digit = ((keys[at] ?? 0) >>> shift) & mask;
    starts[digit] = (starts[digit] ?? 0) + 1;
  }
  let start = 0;
  for (let digit = 0; digit < count; digit += 1) {
    const length = starts[digit] ?? 0;
    starts[digit] = start;
    start += length;
  }
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    const digit = (key >>> shift) & mask;
    const place = starts[digit] ?? 0;
    starts[digit] = place + 1;
    into.rows[place] = rows[at] ?? 0;
    into.keys[place] = key;
  }
}
