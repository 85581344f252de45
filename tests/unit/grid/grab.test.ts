import { describe, expect, test } from 'vitest';
import { isOnBorder, isOnFillHandle } from '../../../renderer/grid/model/grab';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { allShown, headerHeight, placedColumns, rowHeights } from '../../../renderer/grid/model/grid-layout';
import { placeAt } from '../../../renderer/grid/model/view-geometry';
import { sheetNamed } from '../../../shared/plan/sheet';

const columns = gridColumns(sheetNamed('accumulators'));
const rowHeight = rowHeights.normal;
const layout = placedColumns(allShown(columns), {
  gutterWidth: 40,
  widthOf: () => 100,
  rowHeight,
  columnCount: columns.length,
});
/** Scrolled both ways: the block is partly out of view. */
const view = { scrollTop: 3 * rowHeight, scrollLeft: 150, width: 1000, height: 600 };
const block = { firstRow: 2, lastRow: 5, firstColumn: 4, lastColumn: 6 };
const right = 340 + 4 * 100 - view.scrollLeft;
const bottom = headerHeight + 3 * rowHeight;

function isGrabbed(where: typeof isOnBorder, x: number, y: number): boolean {
  const point = { x, y };
  return where(block, { point, place: placeAt(layout, view, point) }, { layout, view });
}

describe('the pointer', () => {
  test('is on the square to fill at the last corner of the last cell alone', () => {
    expect(isGrabbed(isOnFillHandle, right - 1, bottom - 1)).toBe(true);
    expect(isGrabbed(isOnFillHandle, right - 8, bottom - 8)).toBe(true);
    expect(isGrabbed(isOnFillHandle, right - 9, bottom - 1)).toBe(false);
    expect(isGrabbed(isOnFillHandle, right - 1, bottom - 9)).toBe(false);
    expect(isGrabbed(isOnFillHandle, right + 1, bottom - 1)).toBe(false);
    expect(isGrabbed(isOnFillHandle, right - 1, bottom + 1)).toBe(false);
    expect(isGrabbed(isOnFillHandle, right - 101, bottom - 1)).toBe(false);
    expect(isGrabbed(isOnFillHandle, right - 1, bottom - 1 - rowHeight)).toBe(false);
  });

  test('is on the border of a block within it, not on its inner edges', () => {
    expect(isGrabbed(isOnBorder, right - 2, bottom - 40)).toBe(true);
    expect(isGrabbed(isOnBorder, right - 50, bottom - 2)).toBe(true);
    expect(isGrabbed(isOnBorder, right - 50, bottom - 40)).toBe(false);
    expect(isGrabbed(isOnBorder, right - 98, bottom - 14)).toBe(false);
    expect(isGrabbed(isOnBorder, right + 2, bottom - 40)).toBe(false);
  });
});
