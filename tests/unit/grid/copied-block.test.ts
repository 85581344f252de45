import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClipboardText } from '../../../renderer/grid/model/clipboard-text';
import { copiedContent, copyArea } from '../../../renderer/grid/model/copied-block';
import { type CopiedCells, copiedRanges } from '../../../renderer/grid/model/copied-cells';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { pastedHeader } from '../../../renderer/grid/model/pasted-header';
import type { CellRange } from '../../../renderer/grid/model/selection';
import { wholly } from '../../../renderer/grid/model/sliced';
import { sheetNamed } from '../../../shared/plan/sheet';

type Ends = readonly [first: number, last: number];

const range = ([firstRow, lastRow]: Ends, [firstColumn, lastColumn]: Ends): CellRange => ({
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
});
const columns = gridColumns(sheetNamed('accumulators'));

describe('which blocks are copied together', () => {
  test('those in the same rows, in the order of their columns, touching or overlapping ones once', () => {
    expect(copyArea([range([2, 3], [7, 8]), range([2, 3], [1, 2]), range([2, 3], [2, 3])])).toEqual({
      ok: true,
      rows: [{ first: 2, last: 3 }],
      columns: [
        { first: 1, last: 3 },
        { first: 7, last: 8 },
      ],
    });
  });

  test('those in the same columns, in the order of their rows', () => {
    expect(copyArea([range([9, 9], [4, 5]), range([1, 2], [4, 5])])).toMatchObject({
      ok: true,
      rows: [
        { first: 1, last: 2 },
        { first: 9, last: 9 },
      ],
    });
  });

  test('no others, also where one is as tall and another as wide as all of them', () => {
    expect(copyArea([range([0, 0], [0, 0]), range([1, 1], [1, 1])])).toMatchObject({ ok: false });
    expect(copyArea([range([0, 3], [0, 1]), range([1, 1], [0, 3])])).toMatchObject({ ok: false });
  });
});

describe('what a copy holds', () => {
  test('every line of every run, and with headers a line that is understood when it is pasted', () => {
    const content = wholly(
      copiedContent({
        rows: [
          { first: 0, last: 1 },
          { first: 5, last: 5 },
        ],
        columns,
        withHeaders: true,
        textAt: (row, { id }) => `${row} ${id}`,
      }),
    );
    expect(content.lines).toHaveLength(4);
    expect(content.lines[3]?.[1]).toBe('5 plan_ID');
    expect(pastedHeader(content.lines[0] ?? [], columns)).toMatchObject({ unknown: [] });
    expect(content.html.match(/<tr>/g)).toHaveLength(4);
  });

  test('its text is read back the same', () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 5 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(texts, (cells) => {
        const rows = [{ first: 0, last: 0 }];
        const three = columns.slice(0, 3);
        const textAt = (_row: number, column: (typeof columns)[number]): string =>
          cells[three.indexOf(column)] ?? '';
        const { text } = wholly(copiedContent({ rows, columns: three, withHeaders: false, textAt }));
        expect(wholly(readClipboardText(text))).toEqual([cells]);
      }),
    );
  });
});

describe('where copied cells are later', () => {
  const copied: CopiedCells = {
    kind: 'copy',
    text: '',
    hasHeaders: false,
    lines: [],
    columns: [],
    rowRuns: [{ first: 'b', last: 'c', length: 2 }],
    columnRuns: [{ first: 'annual_Max', last: 'annual_Max', length: 1 }],
    rowIds: [],
  };
  const shown = (ids: readonly string[]) => ({
    idAt: (index: number) => ids[index],
    indexOf: (id: string) => ids.indexOf(id),
  });
  const at = columns.findIndex(({ id }) => id === 'annual_Max');

  test('they are found wherever they moved to, and nowhere once they are apart or gone', () => {
    expect(copiedRanges(copied, shown(['a', 'b', 'c']), columns)).toEqual([range([1, 2], [at, at])]);
    expect(copiedRanges(copied, shown(['x', 'a', 'b', 'c']), columns)).toEqual([range([2, 3], [at, at])]);
    expect(copiedRanges(copied, shown(['b', 'a', 'c']), columns)).toEqual([]);
    expect(copiedRanges(copied, shown(['b', 'a']), columns)).toEqual([]);
  });
});
