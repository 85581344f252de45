import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountChange, percentChange } from '../../../shared/plan/amount-change';
import { isPlainAmount } from '../../../shared/plan/money';

const amounts = fc.oneof(
  fc.stringMatching(/^-?\d{0,12}(\.\d{0,5})?$/),
  fc.stringMatching(/^-?[0-9.]{0,6}$/),
  fc.constantFrom(
    '-0',
    '0',
    '-0.5',
    '00',
    '0.0',
    '1.',
    '.5',
    '-',
    '',
    '12345678901',
    '123456789012',
    '1.00001',
  ),
  fc.string({ maxLength: 8 }),
);

test('a plain amount is one that its pattern describes', () => {
  fc.assert(
    fc.property(amounts, (text) => {
      const isOne = /^-?(0|[1-9]\d{0,10})(\.\d{0,3}[1-9])?$/.test(text) && text !== '-0';
      expect(isPlainAmount(text)).toBe(isOne);
    }),
    { numRuns: 2_000 },
  );
});

test('a percentage is the same in cents as in exact decimals', () => {
  const decimal = fc.oneof(
    fc.integer({ min: -300, max: 300 }).map(String),
    fc.integer({ min: -10_000_000, max: 10_000_000 }).map((cents) => String(cents / 100)),
    fc.stringMatching(/^-?\d{1,13}(\.\d{1,4})?$/),
    fc.constantFrom(null, undefined, 'soon', '', '0', '0.005'),
  );
  fc.assert(
    fc.property(decimal, decimal, (before, after) => {
      expect(percentChange(before, after)).toBe(amountChange(before, after)?.percent);
    }),
    { numRuns: 3_000 },
  );
});
