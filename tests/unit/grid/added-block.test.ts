import { expect, test } from 'vitest';
import { addedBlock } from '../../../renderer/grid/model/added-block';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import type { Edit } from '../../../shared/plan/edit';
import { sheetNamed } from '../../../shared/plan/sheet';
import { newRow } from './sample-rows';

const columns = gridColumns(sheetNamed('accumulators'));
const [first = -1] = columns.flatMap(({ kind }, at) => (kind === 'field' ? [at] : []));
const ids = ['a', 'b', 'c', 'd', 'e'];
const shown = { columns, indexOf: (rowId: string) => ids.indexOf(rowId) };

function added(...rowIds: readonly string[]): readonly Edit[] {
  return rowIds.map((id) => ({ kind: 'add', row: newRow(id, {}) }));
}

test('new rows are selected over the columns that were pasted', () => {
  const pasted = { edits: added('c', 'd', 'e'), columns: columns.slice(first, first + 3) };
  expect(addedBlock(pasted, shown)).toEqual([
    { firstRow: 2, lastRow: 4, firstColumn: first, lastColumn: first + 2 },
  ]);
});

test('columns that were not pasted are not selected between others', () => {
  const named = [columns[first + 3], columns[first], columns[first + 4]].flatMap((column) => column ?? []);
  expect(addedBlock({ edits: added('e'), columns: named }, shown)).toEqual([
    { firstRow: 4, lastRow: 4, firstColumn: first, lastColumn: first },
    { firstRow: 4, lastRow: 4, firstColumn: first + 3, lastColumn: first + 4 },
  ]);
});

test('rows that are not together on screen, or not all new, are not selected', () => {
  const all = { columns };
  expect(addedBlock({ ...all, edits: added('a', 'c') }, shown)).toEqual([]);
  expect(addedBlock({ ...all, edits: added('x') }, shown)).toEqual([]);
  expect(addedBlock({ ...all, edits: [] }, shown)).toEqual([]);
  const changed: Edit = { kind: 'set', rowId: 'a', cells: { annual_Max: '1' }, untouch: [] };
  expect(addedBlock({ ...all, edits: [changed, ...added('b')] }, shown)).toEqual([]);
});
