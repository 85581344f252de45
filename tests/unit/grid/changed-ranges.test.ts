import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedRanges } from '../../../renderer/grid/model/changed-ranges';

describe('the blocks a step changed', () => {
  test('hold just the rows that changed, each run of them once, in the order of the screen', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60)), fc.array(fc.nat(30), { minLength: 1 }), (rows, columns) => {
        const ranges = changedRanges(rows, columns);
        const held = ranges.flatMap(({ firstRow, lastRow }) =>
          Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index),
        );
        expect(held).toEqual([...new Set(rows)].sort((one, other) => one - other));
        for (const [index, { firstRow, firstColumn, lastColumn }] of ranges.entries()) {
          expect([firstColumn, lastColumn]).toEqual([Math.min(...columns), Math.max(...columns)]);
          expect(firstRow).toBeGreaterThan((ranges[index - 1]?.lastRow ?? -2) + 1);
        }
      }),
    );
  });

  test('of very many runs only the first is told', () => {
    const everyOther = Array.from({ length: 1000 }, (_, index) => index * 2);
    expect(changedRanges(everyOther, [3])).toEqual([
      { firstRow: 0, lastRow: 0, firstColumn: 3, lastColumn: 3 },
    ]);
  });

  test('are none where no column is on screen', () => {
    expect(changedRanges([1, 2], [])).toEqual([]);
  });
});
