import { expect, test } from 'vitest';
import { blockOf } from '../../../renderer/grid/model/block-edits';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { untouchEdits, type UntouchKind } from '../../../renderer/grid/model/untouch-edits';
import { withCells } from '../../../shared/plan/edit';
import { sheetNamed } from '../../../shared/plan/sheet';
import { loadedRow, newRow, rowSource } from './sample-rows';

const columns = gridColumns(sheetNamed('accumulators'));
const loaded = loadedRow('a', { plan_ID: 'P1', accum_Name: 'A', annual_Max: '1' });
const edited = { ...loaded, cells: { ...loaded.cells, annual_Max: '2', annual_Max_Member: null } };
const fresh = newRow('b', { plan_ID: 'P2', annual_Max: '5' });
const whole = { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: columns.length - 1 };

function untouched(kind: UntouchKind) {
  return untouchEdits(rowSource([edited, fresh]), [blockOf(whole, columns)], kind);
}

test('reverting brings back what the server has and passes new rows over', () => {
  const { edits, cells, newRows } = untouched('revert');
  expect({ cells, newRows }).toEqual({ cells: 2, newRows: 1 });
  expect(edits).toEqual([
    { kind: 'set', rowId: 'a', cells: {}, untouch: ['annual_Max', 'annual_Max_Member'] },
  ]);
  const [edit] = edits;
  const back = edit?.kind === 'set' ? withCells(edited, edit.cells, edit.untouch) : edited;
  expect(back.cells).toEqual(loaded.cells);
});

test('leaving untouched takes cells of new rows out of what is sent as well, key cells included', () => {
  const { edits, cells } = untouched('untouch');
  expect(cells).toBe(4);
  expect(edits[1]).toEqual({ kind: 'set', rowId: 'b', cells: {}, untouch: ['plan_ID', 'annual_Max'] });
});

test('what is as the server has it is no change to take back', () => {
  const block = blockOf(whole, columns);
  expect(untouchEdits(rowSource([loaded]), [block], 'revert')).toEqual({ edits: [], cells: 0, newRows: 0 });
});
