import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainNumber } from '../../../renderer/state/arranging/plain-number';
import { readNumbers } from '../../../renderer/state/column-reading';
import { noRuleLists } from '../../../renderer/state/rule-lists';
import { SheetRows } from '../../../renderer/state/sheet-rows';
import { shelve } from './shelved-rows';
import { loadedRow } from './sample-rows';

/** What an amount's cell may hold: amounts of all lengths, and what somebody typed instead. */
const content = fc.oneof(
  fc.integer({ min: -100_000_000, max: 100_000_000 }).map((cents) => (cents / 100).toFixed(2)),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('0', '-0', '-', '.', '1.', '.5', '1.2.3', 'x"y\\z', '  1'),
);

function sheetOf(amounts: readonly string[]): SheetRows {
  const sheet = new SheetRows('accumulators', () => noRuleLists);
  shelve(
    sheet,
    amounts.map((amount, at) => loadedRow(String(at), at, { annual_Max: amount })),
  );
  return sheet;
}

/** The numbers of the column, and which of its texts were told to be none. */
function numbersOf(sheet: SheetRows): { values: number[]; odd: string[] } {
  const values = new Float64Array(sheet.count);
  const odd: string[] = [];
  readNumbers(sheet.heldRows, 'annual_Max', { values, odd: (_index, text) => odd.push(text) });
  return { values: [...values], odd };
}

test('numbers read ahead, all or the first of them, are those a text stands for', () => {
  fc.assert(
    fc.property(fc.array(content, { minLength: 1, maxLength: 40 }), (amounts) => {
      const expected = amounts.map(plainNumber);
      const odd = amounts.filter((amount, at) => Number.isNaN(expected[at]) && amount !== '');
      const sheet = sheetOf(amounts);
      expect(numbersOf(sheet)).toEqual({ values: expected, odd });
      while (sheet.shelf.texts.readAhead());
      expect(sheet.shelf.texts.hasUnread).toBe(false);
      expect(numbersOf(sheet)).toEqual({ values: expected, odd });
    }),
  );
});

test('texts that come later are read ahead in their turn, beside those that were', () => {
  const early = Array.from({ length: 6_000 }, (_, at) => `${at}.25`);
  const sheet = sheetOf(early);
  expect(sheet.shelf.texts.readAhead()).toBe(true);
  const expected = early.map(Number);
  expect(numbersOf(sheet).values).toEqual(expected);
  while (sheet.shelf.texts.readAhead());
  expect(numbersOf(sheet).values).toEqual(expected);
  const late = Array.from({ length: 9_000 }, (_, at) => `-${at}.75`);
  const bytes = new TextEncoder().encode(late.join(' '));
  let start = 0;
  for (const [at, text] of late.entries()) {
    const end = start + text.length;
    sheet.shelf.texts.codeOf({ bytes, start, end, hash: at });
    start = end + 1;
  }
  expect(sheet.shelf.texts.hasUnread).toBe(true);
  const { end } = sheet.shelf.texts;
  const codes = Int32Array.from(late, (_, at) => end - late.length + at);
  const read = (): number[] => {
    const into = new Float64Array(codes.length);
    sheet.shelf.texts.readNumbers(codes, into);
    return [...into];
  };
  expect(read()).toEqual(late.map(Number));
  while (sheet.shelf.texts.readAhead());
  expect(read()).toEqual(late.map(Number));
  expect(numbersOf(sheet).values).toEqual(expected);
});
