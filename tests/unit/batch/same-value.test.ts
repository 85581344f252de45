import Big from 'big.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameValue } from '../../../shared/batch/same-value';
import { fieldNamed } from '../../../shared/plan/sheet';

const digits = (most: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom('0', '1', '9'), minLength: 1, maxLength: most });
const amount = fc
  .tuple(fc.constantFrom('', '-'), digits(12), fc.option(digits(8)))
  .map(([sign, whole, part]) => `${sign}${whole}${part === null ? '' : `.${part}`}`);

test('amounts are the same where they are the same number, to the last digit', () => {
  const field = fieldNamed('accumulators', 'annual_Max');
  if (field === undefined) throw new Error('The field has gone');
  const pair = fc.oneof(
    fc.tuple(amount, amount),
    amount.map((one) => [one, `${one}0`] as const),
  );
  fc.assert(
    fc.property(pair, ([left, right]) => {
      expect(sameValue(field, left, right)).toBe(left === right || new Big(left).eq(right));
    }),
    { numRuns: 2000 },
  );
});
