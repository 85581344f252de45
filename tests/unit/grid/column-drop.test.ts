import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnDrop, sidewaysStep } from '../../../renderer/grid/model/column-drop';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { allShown, placedColumns } from '../../../renderer/grid/model/grid-layout';
import { sheetNamed } from '../../../shared/plan/sheet';

const columns = gridColumns(sheetNamed('accumulators'));
const layout = placedColumns(allShown(columns), {
  gutterWidth: 0,
  widthOf: () => 100,
  rowHeight: 28,
  columnCount: columns.length,
});
const view = { scrollTop: 0, scrollLeft: 250, width: 1000, height: 600 };

test('a heading lands in the nearest gap, and the mark stands there', () => {
  expect(columnDrop(layout, view, 460)).toEqual({ target: { id: columns[7]?.id, side: 'before' }, x: 450 });
  expect(columnDrop(layout, view, 540)).toEqual({ target: { id: columns[7]?.id, side: 'after' }, x: 550 });
});

test('beside the fixed columns it lands at the first or the last place there is', () => {
  expect(columnDrop(layout, view, 20)?.target).toEqual({ id: 'accum_Name', side: 'after' });
  expect(columnDrop(layout, view, 950)?.target).toEqual({ id: 'message', side: 'before' });
});

test('the mark is never further than half a column from the pointer over scrolling columns', () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 899 }), fc.nat(2400), (x, scrollLeft) => {
      const drop = columnDrop(layout, { ...view, scrollLeft }, x);
      expect(Math.abs((drop?.x ?? 0) - x)).toBeLessThanOrEqual(50);
    }),
  );
});

test('near an edge of the scrolling columns the sheet scrolls along, faster the further out', () => {
  expect(sidewaysStep(layout, view, 600)).toBe(0);
  expect(sidewaysStep(layout, view, 870)).toBeGreaterThan(0);
  expect(sidewaysStep(layout, view, 320)).toBeLessThan(0);
  expect(sidewaysStep(layout, view, 990)).toBeGreaterThan(sidewaysStep(layout, view, 870));
});
