import { expect, test } from 'vitest';
import { fillDownEdits, fillRightEdits } from '../../../renderer/grid/model/block-edits';
import { fillEdits } from '../../../renderer/grid/model/fill-plan';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { sheetNamed } from '../../../shared/plan/sheet';
import { loadedRow, newRow, rowSource } from './sample-rows';

const columns = gridColumns(sheetNamed('accumulators'));
const firstColumn = columns.findIndex(({ id }) => id === 'annual_Max');
const block = { firstColumn, lastColumn: firstColumn + 1 };
const both = columns.slice(firstColumn, firstColumn + 2);

const loaded = loadedRow('a', { plan_ID: 'P1', accum_Name: 'A', annual_Max: '500', annual_Max_Member: null });
const fresh = newRow('b', { plan_ID: 'P2', accum_Name: 'B' });
const cleared = newRow('c', { annual_Max: '7', annual_Max_Member: null });

test('a blank the server holds does not go into an untouched cell of a new row', () => {
  const rows = rowSource([loaded, fresh]);
  const expected = [{ kind: 'set', rowId: 'b', cells: { annual_Max: '500' }, untouch: [] }];
  expect(fillDownEdits(rows, { firstRow: 0, lastRow: 1, columns: both }).edits).toEqual(expected);
  const area = {
    source: { ...block, firstRow: 0, lastRow: 0 },
    target: { ...block, firstRow: 1, lastRow: 1 },
    isVertical: true,
  };
  expect(fillEdits(area, 'copy', { rows, columns }).edits).toEqual(expected);
});

test('it goes into a row the server has, and into a cell of a new row of which something was said', () => {
  const filled = newRow('d', { annual_Max: '1', annual_Max_Member: '2' });
  const other = loadedRow('e', { annual_Max: '1', annual_Max_Member: '2' });
  const { edits } = fillDownEdits(rowSource([loaded, filled, other]), {
    firstRow: 0,
    lastRow: 2,
    columns: both,
  });
  expect(edits).toMatchObject([
    { rowId: 'd', cells: { annual_Max: '500', annual_Max_Member: null } },
    { rowId: 'e', cells: { annual_Max: '500', annual_Max_Member: null } },
  ]);
});

test('a blank that somebody made in a new row is filled into others', () => {
  const rows = rowSource([cleared, fresh]);
  const expected = [{ rowId: 'b', cells: { annual_Max: '7', annual_Max_Member: null } }];
  expect(fillDownEdits(rows, { firstRow: 0, lastRow: 1, columns: both }).edits).toMatchObject(expected);
  const area = {
    source: { ...block, firstRow: 0, lastRow: 0 },
    target: { ...block, firstRow: 1, lastRow: 1 },
    isVertical: true,
  };
  expect(fillEdits(area, 'copy', { rows, columns }).edits).toMatchObject(expected);
  const across = { firstRow: 0, lastRow: 0, columns: columns.slice(firstColumn + 1, firstColumn + 3) };
  expect(fillRightEdits(rowSource([cleared]), across, undefined).edits).toMatchObject([
    { rowId: 'c', cells: { annual_Max_Net: null } },
  ]);
});

test('a blank that somebody made goes on to the right in its row, whatever rows are beside it', () => {
  const area = {
    source: { ...block, firstColumn: firstColumn + 1, firstRow: 0, lastRow: 1 },
    target: { firstColumn: firstColumn + 2, lastColumn: firstColumn + 2, firstRow: 0, lastRow: 1 },
    isVertical: false,
  };
  expect(fillEdits(area, 'copy', { rows: rowSource([loaded, cleared]), columns }).edits).toContainEqual(
    expect.objectContaining({ rowId: 'c', cells: { annual_Max_Net: null } }),
  );
});
