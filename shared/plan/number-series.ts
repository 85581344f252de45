import Big from 'big.js';

const plainNumber = /^-?\d+(\.\d+)?$/;

/**
 * Numbers in decimal text that lie equally far apart, gone on in either direction: gives the number so many steps
 * from the first. One number alone goes on by one. Undefined where they are no numbers, or their steps differ.
 * Digits after leading zeros are an identifier, not a number. Exact decimal arithmetic.
 */
export function numberSeries(
  texts: readonly (string | null | undefined)[],
): ((offset: number) => string) | undefined {
  const numbers: Big[] = [];
  for (const text of texts) {
    if (typeof text !== 'string' || !plainNumber.test(text) || /^-?0\d/.test(text)) return undefined;
    numbers.push(new Big(text));
  }
  const [first, second] = numbers;
  if (first === undefined) return undefined;
  const step = second === undefined ? new Big(1) : second.minus(first);
  const isEven = numbers.every((value, index) => value.eq(first.plus(step.times(index))));
  return isEven ? (offset) => first.plus(step.times(offset)).toFixed() : undefined;
}
