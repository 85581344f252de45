import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AmountTotal } from '../../../shared/plan/amount-total';

function total(texts: readonly string[]) {
  const amounts = new AmountTotal();
  for (const text of texts) amounts.add(text);
  return amounts.summary();
}

const amount = fc
  .tuple(fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }), fc.nat(6))
  .map(([digits, decimals]) => new Big(digits.toString()).div(new Big(10).pow(decimals)).toFixed());

describe('the total of amounts', () => {
  test('is exact where sums of doubles are not', () => {
    expect(total(['0.1', '0.2'])).toEqual({
      count: 2,
      sum: '0.3',
      average: '0.15',
      least: '0.1',
      greatest: '0.2',
    });
    expect(total(Array.from({ length: 3000 }, () => '99999999999.9999'))?.sum).toBe('299999999999999.7');
  });

  test('agrees with decimal arithmetic for amounts of any length', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), (texts) => {
        const numbers = texts.map((text) => new Big(text));
        const sum = numbers.reduce((one, other) => one.plus(other), new Big(0));
        const sorted = numbers.sort((one, other) => one.cmp(other));
        expect(total(texts)).toEqual({
          count: texts.length,
          sum: sum.toFixed(),
          average: sum.div(texts.length).round(2).toFixed(),
          least: sorted[0]?.toFixed(),
          greatest: sorted.at(-1)?.toFixed(),
        });
      }),
    );
  });

  test('passes over what is no amount, and of none there is no total', () => {
    expect(total(['about ten', '', '1,250'])).toBeUndefined();
    expect(total(['about ten', '-5'])?.count).toBe(1);
  });
});
