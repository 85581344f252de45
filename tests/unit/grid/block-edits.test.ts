import { describe, expect, test } from 'vitest';
import { blockOf, clearEdits, fillDownEdits, fillRightEdits } from '../../../renderer/grid/model/block-edits';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { sheetNamed } from '../../../shared/plan/sheet';
import { loadedRow, newRow, rowSource } from './sample-rows';

const columns = gridColumns(sheetNamed('accumulators'));
const rows = rowSource([
  loadedRow('a', { plan_ID: 'P1', accum_Name: 'DED', annual_Max: '100', annual_Max_Member: '50' }),
  loadedRow('b', { plan_ID: 'P1', accum_Name: 'OOP', annual_Max: null, annual_Max_Member: '60' }),
  newRow('c', { plan_ID: 'P2' }),
]);

function block(firstRow: number, lastRow: number, [from, to]: readonly [string, string]) {
  const firstColumn = columns.findIndex(({ id }) => id === from);
  const lastColumn = columns.findIndex(({ id }) => id === to);
  return blockOf({ firstRow, lastRow, firstColumn, lastColumn }, columns);
}

describe('clearing', () => {
  test('makes filled and untouched cells blank, leaves blank ones, and counts read-only ones', () => {
    const cleared = clearEdits(rows, block(0, 2, ['plan_ID', 'annual_Max_Member']));
    expect(cleared.edits).toEqual([
      { kind: 'set', rowId: 'a', cells: { annual_Max: null, annual_Max_Member: null }, untouch: [] },
      { kind: 'set', rowId: 'b', cells: { annual_Max_Member: null }, untouch: [] },
      {
        kind: 'set',
        rowId: 'c',
        cells: { plan_ID: null, accum_Name: null, annual_Max: null, annual_Max_Member: null },
        untouch: [],
      },
    ]);
    expect(cleared).toMatchObject({ cells: 7, readOnly: 4 });
  });
});

describe('filling', () => {
  test('down repeats the first row of the selection', () => {
    const filled = fillDownEdits(rows, block(0, 2, ['annual_Max', 'annual_Max']));
    expect(filled.edits).toMatchObject([
      { rowId: 'b', cells: { annual_Max: '100' } },
      { rowId: 'c', cells: { annual_Max: '100' } },
    ]);
  });

  test('down in a single row takes the row above it', () => {
    const filled = fillDownEdits(rows, block(1, 1, ['annual_Max', 'annual_Max']));
    expect(filled.edits).toMatchObject([{ rowId: 'b', cells: { annual_Max: '100' } }]);
  });

  test('down in the first row has nothing to take', () => {
    expect(fillDownEdits(rows, block(0, 0, ['annual_Max', 'annual_Max'])).edits).toEqual([]);
  });

  test('right repeats the first column of the selection, a single column the one before it', () => {
    const wide = fillRightEdits(rows, block(0, 0, ['annual_Max', 'annual_Max_Net']), undefined);
    expect(wide.edits).toMatchObject([{ cells: { annual_Max_Member: '100', annual_Max_Net: '100' } }]);
    const before = columns.find(({ id }) => id === 'annual_Max_Member');
    const narrow = fillRightEdits(rows, block(0, 0, ['annual_Max_Net', 'annual_Max_Net']), before);
    expect(narrow.edits).toMatchObject([{ cells: { annual_Max_Net: '50' } }]);
  });
});
