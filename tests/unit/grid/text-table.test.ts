import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholly } from '../../../renderer/grid/model/sliced';
import { TextTable } from '../../../renderer/grid/model/text-table';

const tableOf = (text: string): TextTable => wholly(TextTable.read(text));
const texts = fc.string({ unit: fc.constantFrom('a', '1', '\t', '\n', '\r', '\r\n', '"', 'ä', '漢') });

/** The same by looking at one character after the other. */
function slowly(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const line: string[] = [];
    for (;;) {
      const quoted = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(at));
      const plain = /^[^\t\r\n]*/.exec(text.slice(at))?.[0] ?? '';
      line.push(quoted === null ? plain : (quoted[1] ?? '').replaceAll('""', '"'));
      at += quoted === null ? plain.length : quoted[0].length;
      if (text[at] !== '\t') break;
      at += 1;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    lines.push(line);
  }
  return lines;
}

test('every text is cut into the cells that reading it character by character finds', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const table = tableOf(text);
      const lines = Array.from({ length: table.height }, (_, line) => table.line(line));
      expect(lines).toEqual(slowly(text));
    }),
    { numRuns: 1000 },
  );
});

test('a cell by itself is what it is in its line, and none is longer than its line', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const table = tableOf(text);
      for (let line = 0; line < table.height; line += 1) {
        const cells = table.line(line);
        expect(table.width(line)).toBe(cells.length);
        expect([...cells.keys()].map((place) => table.cell(line, place))).toEqual(cells);
        expect(table.cell(line, cells.length)).toBeUndefined();
        expect(Math.max(...cells.map(({ length }) => length))).toBeLessThanOrEqual(table.extent(line));
      }
      expect(table.cell(table.height, 0)).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});

test('a text of more cells than there is room for at first is read whole', () => {
  const line = Array.from({ length: 30_000 }, (_, at) => `${at}`);
  expect(tableOf(`${line.join('\t')}\n7`).line(0)).toEqual(line);
});
