import { describe, expect, test } from 'vitest';
import {
  clampedSelection,
  extendedTo,
  isSingleCell,
  rangeOf,
  rangesOf,
  followedSelection,
  singleCell,
  withRange,
} from '../../../renderer/grid/model/selection';

const at = (row: number, column: number) => ({ row, column });
const two = withRange(extendedTo(singleCell(at(1, 1)), at(2, 3)), { anchor: at(9, 5), extent: at(8, 5) });

describe('several ranges', () => {
  test('the last range is the one that Shift extends, from the cell it was begun at', () => {
    const { active } = two;
    expect(active).toEqual(at(9, 5));
    expect(rangeOf(two)).toEqual({ firstRow: 8, lastRow: 9, firstColumn: 5, lastColumn: 5 });
    const longer = extendedTo(two, at(12, 6));
    expect(rangesOf(longer)).toEqual([
      { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 3 },
      { firstRow: 9, lastRow: 12, firstColumn: 5, lastColumn: 6 },
    ]);
    expect(longer.active).toEqual(at(9, 5));
  });

  test('two cells that were picked one by one are not one cell', () => {
    const picked = withRange(singleCell(at(0, 0)), { anchor: at(4, 4), extent: at(4, 4) });
    expect(isSingleCell(picked)).toBe(false);
    expect(isSingleCell(singleCell(at(4, 4)))).toBe(true);
  });

  test('all of them move with their rows and stay on the sheet', () => {
    const followed = followedSelection(two, { placeOf: (row) => row + 3 });
    expect(followed && rangesOf(followed).map(({ firstRow }) => firstRow)).toEqual([4, 11]);
    expect(followedSelection(two, { placeOf: () => -1 })).toBeUndefined();
    const within = clampedSelection(two, { rowCount: 5, columnCount: 4 });
    expect(within.active).toEqual(at(4, 3));
    expect(rangeOf(within)).toEqual({ firstRow: 4, lastRow: 4, firstColumn: 3, lastColumn: 3 });
  });
});
