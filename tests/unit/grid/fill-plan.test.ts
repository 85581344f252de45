import { describe, expect, test } from 'vitest';
import { fillToBlockEnd } from '../../../renderer/grid/model/fill-extent';
import { fillArea, filledRange, fillEdits } from '../../../renderer/grid/model/fill-plan';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { sheetNamed } from '../../../shared/plan/sheet';
import { loadedRow, newRow, rowSource } from './sample-rows';

const source = { firstRow: 2, lastRow: 3, firstColumn: 4, lastColumn: 5 };

describe('where a drag fills', () => {
  test.each([
    ['down', { row: 6, column: 5 }, { firstRow: 4, lastRow: 6 }],
    ['up', { row: 0, column: 4 }, { firstRow: 0, lastRow: 1 }],
    ['to the right', { row: 3, column: 8 }, { firstColumn: 6, lastColumn: 8 }],
    ['to the left', { row: 2, column: 1 }, { firstColumn: 1, lastColumn: 3 }],
    ['down, where it went little sideways', { row: 9, column: 6 }, { firstRow: 4, lastRow: 9 }],
    ['sideways, where it went little down', { row: 4, column: 7 }, { firstColumn: 6, lastColumn: 7 }],
  ])('%s', (_name, to, target) => {
    expect(fillArea(source, to)).toMatchObject({ target: { ...source, ...target } });
  });

  test('nowhere while it stays within the block', () => {
    expect(fillArea(source, { row: 3, column: 4 })).toBeUndefined();
  });

  test('the block with what it was continued into is one block', () => {
    const area = fillArea(source, { row: 0, column: 4 });
    expect(area && filledRange(area)).toEqual({ ...source, firstRow: 0 });
  });
});

const columns = gridColumns(sheetNamed('accumulators'));
const at = (id: string) => columns.findIndex((column) => column.id === id);

describe('what is filled', () => {
  const rows = rowSource([
    loadedRow('a', { plan_ID: 'P1', accum_Name: 'DED', annual_Max: '100', annual_Max_Member: '50' }),
    loadedRow('b', { plan_ID: 'P1', accum_Name: 'OOP', annual_Max: '200', annual_Max_Member: null }),
    loadedRow('c', { plan_ID: 'P1', accum_Name: 'MED', annual_Max: '7' }),
    newRow('d', {}),
  ]);
  const sheet = { rows, columns };

  test('money is copied, and counted on only where that is asked for', () => {
    const block = { firstRow: 0, lastRow: 1, firstColumn: at('annual_Max'), lastColumn: at('annual_Max') };
    const area = fillArea(block, { row: 3, column: at('annual_Max') });
    const values = (mode: 'copy' | 'series') =>
      area &&
      fillEdits(area, mode, sheet).edits.map((edit) => edit.kind === 'set' && edit.cells['annual_Max']);
    expect(values('copy')).toEqual(['100', '200']);
    expect(values('series')).toEqual(['300', '400']);
  });

  test('up and to the left continue backwards', () => {
    const block = {
      firstRow: 1,
      lastRow: 1,
      firstColumn: at('annual_Max_Net'),
      lastColumn: at('annual_Max_Net'),
    };
    const own = rowSource([loadedRow('a', {}), loadedRow('b', { annual_Max_Net: '5' })]);
    const up = fillArea(block, { row: 0, column: block.firstColumn });
    expect(up && fillEdits(up, 'series', { rows: own, columns }).edits).toMatchObject([
      { rowId: 'a', cells: { annual_Max_Net: '4' } },
    ]);
    const left = fillArea(block, { row: 1, column: at('annual_Max') });
    expect(left && fillEdits(left, 'series', { rows: own, columns }).edits).toMatchObject([
      { rowId: 'b', cells: { annual_Max: '3', annual_Max_Member: '4' } },
    ]);
  });

  test('key cells of rows the server has are passed over and counted', () => {
    const block = { firstRow: 0, lastRow: 0, firstColumn: at('accum_Name'), lastColumn: at('accum_Name') };
    const area = fillArea(block, { row: 3, column: at('accum_Name') });
    const filled = area && fillEdits(area, 'copy', sheet);
    expect(filled).toMatchObject({
      cells: 1,
      readOnly: 2,
      edits: [{ rowId: 'd', cells: { accum_Name: 'DED' } }],
    });
  });

  test('an identifier that is filled into amounts is read as one', () => {
    const block = { firstRow: 0, lastRow: 0, firstColumn: at('accum_Name'), lastColumn: at('accum_Name') };
    const own = rowSource([newRow('a', { accum_Name: '00123' })]);
    const area = fillArea(block, { row: 0, column: at('annual_Max') });
    expect(area && fillEdits(area, 'copy', { rows: own, columns }).edits).toMatchObject([
      { cells: { annual_Max: '123' } },
    ]);
  });
});

describe('to the end of the block beside', () => {
  /** Rows of marks: `#` is filled. */
  function ground(...lines: readonly string[]) {
    return {
      rowCount: lines.length,
      columnCount: lines[0]?.length ?? 0,
      isFilled: ({ row, column }: { row: number; column: number }) => lines[row]?.[column] === '#',
    };
  }
  const cell = { firstRow: 0, lastRow: 0, firstColumn: 1, lastColumn: 1 };

  test('goes as far as the cells on the left go on', () => {
    expect(fillToBlockEnd(cell, ground('##.', '#..', '#..', '..#'))?.target).toMatchObject({
      firstRow: 1,
      lastRow: 2,
    });
  });

  test('takes those on the right where there are none on the left', () => {
    expect(fillToBlockEnd(cell, ground('.##', '..#', '...'))?.target).toMatchObject({
      firstRow: 1,
      lastRow: 1,
    });
  });

  test('has nothing to go along where both end', () => {
    expect(fillToBlockEnd(cell, ground('###', '...'))).toBeUndefined();
    expect(fillToBlockEnd(cell, ground('###'))).toBeUndefined();
  });
});
