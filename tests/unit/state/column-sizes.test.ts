import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sizeReader } from '../../../renderer/state/column-reading';
import { noRuleLists } from '../../../renderer/state/rule-lists';
import { SheetRows } from '../../../renderer/state/sheet-rows';
import { shelve } from './shelved-rows';
import { loadedRow } from './sample-rows';

/** Each plain character has a size of its own. */
const sizes = Array.from({ length: 127 }, (_, code) => 1 + code / 128);

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text) && !/["\\]/.test(text);

function sheetOf(...names: readonly string[]): SheetRows {
  const sheet = new SheetRows('accumulators', () => noRuleLists);
  const rows = names.map((name, at) => loadedRow(String(at), at, { accum_Name: name }));
  shelve(sheet, rows);
  return sheet;
}

function sizeOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum += sizes[text.charCodeAt(at)] ?? 0;
  return sum;
}

test('a text is as long as its characters, up to so many; one that is not plain has to be read', () => {
  const text = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 12 }));
  const texts = fc.array(text, { minLength: 20, maxLength: 60 });
  fc.assert(
    fc.property(texts, fc.nat({ max: 14 }), (names, longest) => {
      const read = sizeReader(sheetOf(...names).heldRows, 'accum_Name', { sizes, longest });
      names.forEach((name, at) => {
        const isRight = Math.abs(read(at) - sizeOf(name.slice(0, longest))) < 1e-9;
        expect(isRight || (Number.isNaN(read(at)) && !isPlain(name))).toBe(true);
      });
    }),
    { numRuns: 20 },
  );
});

test('a row that does not lie as it was loaded has to be read', () => {
  const sheet = sheetOf('DENTAL', 'VISION');
  sheet.change('1', { kind: 'set', rowId: '1', cells: { accum_Name: 'HEARING' }, untouch: [] });
  const read = sizeReader(sheet.heldRows, 'accum_Name', { sizes, longest: 20 });
  expect(read(0)).toBeCloseTo(sizeOf('DENTAL'));
  expect(read(1)).toBeNaN();
});
