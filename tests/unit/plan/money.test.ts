import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatBriefly, formatMoney, moneyFromNumber, readMoney } from '../../../shared/plan/money';
import { readWholeNumber } from '../../../shared/plan/whole-number';

const value = (typed: string): string | false => {
  const reading = readMoney(typed);
  return reading.ok && reading.value;
};

describe('amounts as people write them', () => {
  test.each([
    ['1250', '1250'],
    ['1250.00', '1250'],
    ['1,250.00', '1250'],
    ['$500', '500'],
    ['$1,250.50', '1250.5'],
    ['(500)', '-500'],
    ['($500)', '-500'],
    ['$(500)', '-500'],
    ['500$', '500'],
    ['500 $', '500'],
    ['(500$)', '-500'],
    ['$-500', '-500'],
    ['500$-', '-500'],
    ['$.5', '0.5'],
    ['-$500', '-500'],
    ['500-', '-500'],
    ['+500', '500'],
    ['1\u00a0250', '1250'],
    ['1\u202f250.5', '1250.5'],
    ['1\u202f250', '1250'],
    ['1\u00a0234\u00a0567.5', '1234567.5'],
    ['\u00a0$\u00a0500\u00a0', '500'],
    ['1\u2009250\u2009000', '1250000'],
    ['&nbsp;$1,250.00', '1250'],
    ['1&#160;250&NBSP;', '1250'],
    ['(500)&#xA0;', '-500'],
    ['$ 1,250.00 ', '1250'],
    ['- 500', '-500'],
    ['( 500 )', '-500'],
    ['\u2212500', '-500'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['007', '7'],
    ['0.10', '0.1'],
    ['-0', '0'],
    ['(0.00)', '0'],
    ['-0.00', '0'],
    ['0.0', '0'],
    ['-10.50', '-10.5'],
    ['100.00', '100'],
    ['1,234,567.891', '1234567.891'],
    ['999999999999999', '999999999999999'],
    ['100000000000000.0', '100000000000000'],
    ['0.000000000000001', '0.000000000000001'],
  ])('%s is %s', (typed, amount) => {
    expect(value(typed)).toBe(amount);
  });

  test.each([
    '',
    ' ',
    '-',
    '()',
    '.',
    '$',
    'N/A',
    '#N/A',
    'TBD',
    '500abc',
    '&nbsp;',
    '5000&nbsp;250',
    '12&nbsp;50',
    '&amp;500',
    '500 250',
    '1 250',
    '1 250.5',
    '1 234 567.5',
    '1\u00a0234 567',
    '0x10',
    '1e3',
    'Infinity',
    '12.5%',
    '1.250,00',
    '12,5',
    '1,25',
    '1,2345',
    '1.2.3',
    '--5',
    '(-5)',
    '$$5',
    '1234567890123456',
    '0.1234567890123456',
    '1000000000000000',
    '1,000,000,000,000,000.00',
    `1${'0'.repeat(320)}`,
    '0.0000000000000001',
    '500\n1000',
    '12\r\n345',
    '1\t250',
    '12 34',
    '1 2 3',
    '1,250 000',
    '12 - 345',
    '0,500',
    '00,500',
    '0 500',
    '-0,500.00',
    '012,500',
    '2 $500',
    '12$50',
    '1$250',
    '1,$250',
    '1$.50',
  ])('%j is no amount', (typed) => {
    expect(value(typed)).toBe(false);
  });

  test('a decimal comma is asked about, never guessed', () => {
    for (const typed of ['1.250,00', '0,500']) {
      const reading = readMoney(typed);
      expect(reading.ok ? '' : reading.reason).toContain('decimal comma');
    }
  });

  test.each([
    '1250.-',
    '1250.--',
    '1250.\u2013',
    '1250,-',
    '1,250.\u2014',
    '$1250.-',
    '1250.- $',
    '(1250.-)',
  ])('the dash of %j stands for no cents and is no sign: it is asked', (typed) => {
    const reading = readMoney(typed);
    expect(reading.ok ? reading.value : reading.reason).toContain('Does the dash stand for no cents?');
  });

  test.each(['-', '$ - ', '\u2212', '()'])(
    '%j may stand for nought or for no limit: it is asked',
    (typed) => {
      const reading = readMoney(typed);
      expect(reading.ok ? '' : reading.reason).toContain(
        'Write 0 for nought, or leave the cell blank for no limit.',
      );
    },
  );

  test('a percentage is named as one', () => {
    const reading = readMoney('12.5%');
    expect(reading.ok ? '' : reading.reason).toContain('percentage');
  });
});

const cents = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });

describe('round trips', () => {
  test('what is shown is read again as the same amount', () => {
    fc.assert(
      fc.property(cents, (amount) => {
        const text = moneyFromNumber(amount / 100);
        expect(value(formatMoney(text))).toBe(text);
      }),
    );
  });

  test('what was read is in one form: reading it again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,$()-+ ')) }),
          fc.double().map(String),
        ),
        (typed) => {
          const once = value(typed);
          if (once !== false) expect(value(once)).toBe(once);
        },
      ),
      { numRuns: 5000 },
    );
  });

  test('a JSON number and its decimal text are the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (amount) => {
        expect(Number(moneyFromNumber(amount))).toBe(amount === 0 ? 0 : amount);
        expect(moneyFromNumber(amount)).toMatch(/^-?\d+(\.\d+)?$/);
      }),
    );
  });

  test('an amount that was read becomes just that JSON number', () => {
    fc.assert(
      fc.property(cents, (amount) => {
        const read = value((amount / 100).toFixed(2));
        expect(read !== false && JSON.parse(JSON.stringify(Number(read)))).toBe(
          amount === 0 ? 0 : amount / 100,
        );
      }),
    );
  });
});

test('amounts are shown with separators and at least two decimals', () => {
  expect(['1250.5', '-1234567', '0', '0.125', '12345678901234567890', 'TBD'].map(formatMoney)).toEqual([
    '1,250.50',
    '-1,234,567.00',
    '0.00',
    '0.125',
    '12,345,678,901,234,567,890.00',
    'TBD',
  ]);
});

test('amounts that nobody could read are shown by their size', () => {
  expect(formatBriefly('1234567.5')).toBe('1,234,567.50');
  expect(formatBriefly('0.30000000000000004')).toBe('0.30000000000000004');
  expect(formatBriefly(`-12345${'6'.repeat(315)}`)).toBe('-1.2346e+319');
});

test('whole numbers fit 32 bits and have no decimals', () => {
  const whole = (typed: string): string | false => {
    const reading = readWholeNumber(typed);
    return reading.ok && reading.value;
  };
  expect(['12', '1,000', '(5)', '12.00', '2147483647', '-2147483648'].map(whole)).toEqual([
    '12',
    '1000',
    '-5',
    '12',
    '2147483647',
    '-2147483648',
  ]);
  expect(['12.5', '2147483648', '-2147483649', 'x', ''].map(whole)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
