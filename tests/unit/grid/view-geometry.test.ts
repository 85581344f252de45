import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { allShown, headerHeight, placedColumns, rowHeights } from '../../../renderer/grid/model/grid-layout';
import {
  areaAt,
  beyondView,
  placeAt,
  revealing,
  withinView,
} from '../../../renderer/grid/model/view-geometry';
import { sheetNamed } from '../../../shared/plan/sheet';

const columns = gridColumns(sheetNamed('accumulators'));
const rowHeight = rowHeights.compact;
const layout = placedColumns(allShown(columns), {
  gutterWidth: 40,
  widthOf: () => 100,
  rowHeight,
  columnCount: columns.length,
});
const view = { scrollTop: 0, scrollLeft: 0, width: 1000, height: 600 };

describe('the cell under a point', () => {
  test('is found in the frozen and in the scrolled columns', () => {
    const scrolled = { ...view, scrollLeft: 250, scrollTop: 10 * rowHeight };
    const y = headerHeight + 5;
    expect(placeAt(layout, scrolled, { x: 150, y })).toEqual({ row: 10, column: 1 });
    expect(placeAt(layout, scrolled, { x: 350, y })).toEqual({ row: 10, column: 5 });
    expect(placeAt(layout, scrolled, { x: 950, y })).toEqual({ row: 10, column: 37 });
  });
});

describe('a point that is dragged', () => {
  const from = { row: 4, column: 8 };
  const scrolled = { ...view, scrollLeft: 250, scrollTop: 500 };

  test('is on row numbers, headings, the corner or cells', () => {
    expect(areaAt(layout, { x: 39, y: headerHeight })).toBe('rows');
    expect(areaAt(layout, { x: 39, y: 10 })).toBe('corner');
    expect(areaAt(layout, { x: 40, y: 10 })).toBe('columns');
    expect(areaAt(layout, { x: 40, y: headerHeight })).toBe('cells');
  });

  test('scrolls once it is over frozen columns, unless it began there', () => {
    const point = { x: 200, y: 300 };
    expect(beyondView(layout, scrolled, { point, from })).toEqual({ x: 200 - layout.startWidth, y: 0 });
    expect(beyondView(layout, scrolled, { point, from: { row: 4, column: 1 } })).toEqual({ x: 0, y: 0 });
  });

  test('picks the nearest cell that scrolls, and a frozen one only where nothing is left to scroll', () => {
    const over = { point: { x: 200, y: -80 }, from };
    const first = placeAt(layout, scrolled, withinView(layout, scrolled, over));
    expect(first).toEqual({ row: Math.floor(500 / rowHeight), column: 5 });
    expect(placeAt(layout, view, withinView(layout, view, over))).toEqual({ row: 0, column: 1 });
  });
});

describe('bringing a cell into view', () => {
  test('does not scroll when it is in view already, nor sideways for a frozen column', () => {
    expect(revealing(layout, view, { row: 3, column: 4 })).toEqual({ top: 0, left: 0 });
    const scrolled = { ...view, scrollLeft: 700 };
    expect(revealing(layout, scrolled, { row: 3, column: 1 })).toEqual({ top: 0, left: 700 });
  });

  test('a cell brought into view is found there, whatever was in view before', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.integer({ min: 0, max: 37 }),
        fc.nat(2_000_000),
        fc.nat(2400),
        (row, column, scrollTop, scrollLeft) => {
          const { top, left } = revealing(layout, { ...view, scrollTop, scrollLeft }, { row, column });
          const place = layout.places[column];
          if (place === undefined) throw new Error('no such column');
          const x = {
            start: place.offset,
            center: layout.startWidth + place.offset - left,
            end: view.width - layout.endWidth + place.offset,
          }[place.region];
          const y = headerHeight + row * rowHeight - top;
          expect(y).toBeGreaterThanOrEqual(headerHeight);
          expect(y + rowHeight).toBeLessThanOrEqual(view.height);
          const found = placeAt(
            layout,
            { ...view, scrollTop: top, scrollLeft: left },
            { x: x + 1, y: y + 1 },
          );
          expect(found).toEqual({ row, column });
        },
      ),
    );
  });
});
