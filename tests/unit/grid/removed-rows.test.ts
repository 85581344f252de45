import { expect, test } from 'vitest';
import { removalSummary, removedRows } from '../../../renderer/grid/model/removed-rows';
import { loadedRow, newRow, rowSource } from './sample-rows';

const whole = { firstRow: 0, lastRow: 9, firstColumn: 0, lastColumn: 0 };

test('new rows are removed, and rows the server has stay', () => {
  const removed = removedRows(rowSource([newRow('a', {}), loadedRow('b', {}), newRow('c', {})]), whole);
  expect(removed.edits).toEqual([
    { kind: 'remove', rowId: 'a' },
    { kind: 'remove', rowId: 'c' },
  ]);
  expect(removalSummary(removed)).toBe('2 rows removed. 1 row the server has stays.');
});

test('a new row that is being sent stays', () => {
  const run = { state: 'sending', message: '', revision: 0 } as const;
  const removed = removedRows(rowSource([{ ...newRow('a', {}), run }]), whole);
  expect(removed.edits).toEqual([]);
  expect(removalSummary(removed)).toBe('No rows removed. 1 row being sent stays.');
});

test('a new row the server rejected is removed', () => {
  const run = { state: 'rejected', message: 'No such plan.', revision: 0 } as const;
  expect(removedRows(rowSource([{ ...newRow('a', {}), run }]), whole).edits).toHaveLength(1);
});

test('only rows of the range are removed', () => {
  const rows = rowSource([newRow('a', {}), newRow('b', {}), newRow('c', {})]);
  expect(removedRows(rows, { ...whole, firstRow: 1, lastRow: 1 }).edits).toEqual([
    { kind: 'remove', rowId: 'b' },
  ]);
});
