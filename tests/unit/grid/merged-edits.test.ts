import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disjointRanges, mergedEdits } from '../../../renderer/grid/model/merged-edits';
import { rangeHolds } from '../../../renderer/grid/model/selection';

const edge = fc
  .tuple(fc.nat(6), fc.nat(6))
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
const range = fc
  .record({ rows: edge, columns: edge })
  .map(({ rows: [firstRow, lastRow], columns: [firstColumn, lastColumn] }) => ({
    firstRow,
    lastRow,
    firstColumn,
    lastColumn,
  }));

test('blocks that were made apart hold the same cells, each of them once', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 5 }), fc.nat(6), fc.nat(6), (ranges, row, column) => {
      const isHeld = ranges.some((one) => rangeHolds(one, row, column));
      const times = disjointRanges(ranges).filter((one) => rangeHolds(one, row, column)).length;
      expect(times).toBe(isHeld ? 1 : 0);
    }),
  );
});

test('edits of several blocks are one for each row', () => {
  const one = {
    edits: [{ kind: 'set', rowId: 'a', cells: { x: '1' }, untouch: ['y'] }],
    cells: 2,
    readOnly: 1,
    blanked: 1,
  } as const;
  const two = {
    edits: [{ kind: 'set', rowId: 'a', cells: { y: '2' }, untouch: ['x'] }],
    cells: 2,
    readOnly: 0,
    blanked: 2,
  } as const;
  expect(mergedEdits([one, two])).toEqual({
    edits: [{ kind: 'set', rowId: 'a', cells: { y: '2' }, untouch: ['x'] }],
    cells: 4,
    readOnly: 1,
    blanked: 3,
  });
});
