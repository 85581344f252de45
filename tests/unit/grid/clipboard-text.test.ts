import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClipboardText, writeClipboardText } from '../../../renderer/grid/model/clipboard-text';
import { wholly } from '../../../renderer/grid/model/sliced';
import type { Line } from '../../../renderer/grid/model/text-table';

const parse = (text: string): readonly Line[] => wholly(readClipboardText(text));

describe('reading the clipboard', () => {
  test('cells are divided by tabs and rows by CRLF, LF or CR', () => {
    expect(parse('a\tb\r\nc\td\ne\tf\rg\th')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  test('one trailing line end is dropped and no more', () => {
    expect(parse('a\r\n')).toEqual([['a']]);
    expect(parse('a\r\n\r\n')).toEqual([['a'], ['']]);
  });

  test('empty text has no rows, a lone line end is one blank cell', () => {
    expect(parse('')).toEqual([]);
    expect(parse('\n')).toEqual([['']]);
  });

  test('a quoted cell may hold tabs, newlines and quotation marks', () => {
    expect(parse('"a\tb"\t"c\r\nd"\t"say ""no"""\r\ne')).toEqual([['a\tb', 'c\r\nd', 'say "no"'], ['e']]);
  });

  test('a quotation mark inside a cell, or one that is never closed, is taken as it stands', () => {
    expect(parse('5" pipe\t"open\nnext')).toEqual([['5" pipe', '"open'], ['next']]);
    expect(parse('"a"b\tc')).toEqual([['"a"b', 'c']]);
  });

  test('blank cells at the ends of a row are kept', () => {
    expect(parse('\ta\t\n\t\t')).toEqual([
      ['', 'a', ''],
      ['', '', ''],
    ]);
  });
});

const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', '"', '""', 'a\tb', 'a\nb', 'a\r\nb', '\r', '"a"', '5" pipe', '00123', '(500)'),
);

describe('writing the clipboard', () => {
  test('whatever is written is read back the same', () => {
    const block = fc
      .integer({ min: 1, max: 6 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(block, (rows) => {
        // A single blank cell alone is written as nothing at all, which has no rows.
        fc.pre(!(rows.length === 1 && rows[0]?.length === 1 && rows[0][0] === ''));
        const text = writeClipboardText(rows);
        // A last row of one blank cell looks like the one trailing line end that is dropped.
        const endsBlank = rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === '';
        expect(parse(endsBlank ? `${text}\r\n` : text)).toEqual(rows);
      }),
    );
  });

  test('only cells that need quotation marks get them', () => {
    expect(writeClipboardText([['00123', 'a b', 'a\tb', 'say "no"']])).toBe(
      '00123\ta b\t"a\tb"\t"say ""no"""',
    );
  });

  test('any text at all can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', '\t', '\r', '\n', ' ') }), (text) => {
        expect(parse(text).every((row) => row.length > 0)).toBe(true);
      }),
    );
  });
});
