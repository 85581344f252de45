import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText } from '../../../shared/plan/cell-display';
import { cellMatches, cellSearch } from '../../../shared/plan/cell-search';
import { fieldNamed } from '../../../shared/plan/sheet';

const any = { matchCase: false, wholeCell: false };
const whole = { matchCase: false, wholeCell: true };

type Cell = readonly [field: string, value: string | null];

function finds(text: string, [name, value]: Cell, options = any): boolean {
  const field = fieldNamed('accumulators', name);
  if (field === undefined) throw new Error(`no field ${name}`);
  return cellMatches(cellSearch(text, options), field, value);
}

describe('looking for a text in a cell', () => {
  it.each(['1,250', '1250', '1,250.00', '1250.0', '250.00', '$1,250'])(
    'finds an amount of 1250 by %s',
    (text) => {
      expect(finds(text, ['annual_Max', '1250'])).toBe(true);
    },
  );

  it.each(['12,50', '1250.01', 'USD', '00', '0,0'])('does not find an amount of 1250 by %s', (text) => {
    expect(finds(text, ['annual_Max', '1250'])).toBe(false);
  });

  it('takes a whole amount however it is written, and no part of one', () => {
    expect(finds('$1,250.00', ['annual_Max', '1250'], whole)).toBe(true);
    expect(finds('1250', ['annual_Max', '12500'], whole)).toBe(false);
  });

  it('finds text that is no amount in a column of amounts', () => {
    expect(finds('1,2', ['annual_Max', 'about 1,2 or 3'])).toBe(true);
    expect(finds('about', ['annual_Max', 'About 1'])).toBe(true);
  });

  it('tells upper and lower case apart where it is asked to', () => {
    expect(finds('chiro', ['accum_Name', 'CHIRO'])).toBe(true);
    expect(finds('chiro', ['accum_Name', 'CHIRO'], { matchCase: true, wholeCell: false })).toBe(false);
  });

  it('finds an identifier with its zeros, and nothing in a blank cell', () => {
    expect(finds('0012', ['plan_ID', '00123'])).toBe(true);
    expect(finds('', ['plan_ID', null])).toBe(false);
  });

  it('finds every part of an amount as it is shown and as it is kept', () => {
    const amount = fieldNamed('accumulators', 'annual_Max');
    if (amount === undefined) throw new Error('no such field');
    const cents = fc.integer({ min: -10_000_000, max: 10_000_000 });
    fc.assert(
      fc.property(
        cents,
        fc.nat(12),
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        (number, from, length, shown) => {
          const value = String(number / 100);
          const face = shown ? displayText(amount, value) : value;
          const part = face.slice(from, from + length);
          fc.pre(part !== '');
          // Decimals that are only shown take part with their point.
          fc.pre(part.includes('.') || value.includes(part.replaceAll(',', '')));
          expect(cellMatches(cellSearch(part, any), amount, value)).toBe(true);
        },
      ),
    );
  });
});
