import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../shared/plan/cell-entry';
import { replacedText } from '../../../shared/plan/cell-replacement';
import { cellMatches, cellSearch } from '../../../shared/plan/cell-search';
import { fieldNamed } from '../../../shared/plan/sheet';

const part = { matchCase: false, wholeCell: false };

type Change = readonly [field: string, value: string, text: string, replacement: string];

function replaced([name, value, text, replacement]: Change, options = part): string | null {
  const field = fieldNamed('accumulators', name);
  if (field === undefined) throw new Error(`no field ${name}`);
  return readEntry(field, replacedText(cellSearch(text, options), field, { value, replacement }));
}

describe('replacing what was found in a cell', () => {
  it.each([
    ['accum_Name', 'CHIRO VISIT', 'chiro', 'DME', 'DME VISIT'],
    ['accum_Name', 'a-A-a', 'a', 'bb', 'bb-bb-bb'],
    ['accum_Name', 'École', 'ec', 'X', 'Xole'],
    ['accum_Name', 'a.b', '.', '$&', 'a$&b'],
    ['annual_Max', '1250', '1,250', '1,300', '1300'],
    ['annual_Max', '1250', '$1,250.00', '1300', '1300'],
    ['annual_Max', '12500', '1250', '1300', '13000'],
    ['annual_Max', '1250', '.00', '.50', '1250.5'],
    ['annual_Max', '1500', '00', '50', '1550'],
    ['annual_Max', '1250', '1250', '', null],
    ['annual_Max', '1250', '50', 'x', '12x'],
  ])('in %s %s, %s by %s gives %s', (field, value, text, replacement, expected) => {
    expect(replaced([field, value, text, replacement])).toBe(expected);
  });

  it('takes the whole cell, and tells upper and lower case apart, where it is asked to', () => {
    expect(replaced(['accum_Name', 'CHIRO', 'chiro', 'DME'], { matchCase: false, wholeCell: true })).toBe(
      'DME',
    );
    const exact = { matchCase: true, wholeCell: false };
    expect(replaced(['accum_Name', 'aAa', 'A', 'b'], exact)).toBe('aba');
  });

  it('leaves nothing of the text in a name, whatever both are', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'B', 'é', ' ', '1'), minLength: 1, maxLength: 6 });
    const field = fieldNamed('accumulators', 'accum_Name');
    if (field === undefined) throw new Error('no such field');
    fc.assert(
      fc.property(letters, letters, (value, text) => {
        const search = cellSearch(text, part);
        fc.pre(cellMatches(search, field, value));
        const result = replacedText(search, field, { value, replacement: '#' });
        expect(result).toContain('#');
        expect(result.length).toBeLessThanOrEqual(value.length);
      }),
    );
  });
});
