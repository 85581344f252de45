import { describe, expect, test } from 'vitest';
import { coveredColumns } from '../../../renderer/grid/model/edge-cover';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { allShown, placedColumns, rowHeights } from '../../../renderer/grid/model/grid-layout';
import { noteSides } from '../../../renderer/grid/note-sides';
import { sheetNamed } from '../../../shared/plan/sheet';

const columns = gridColumns(sheetNamed('accumulators'));
const layout = placedColumns(allShown(columns), {
  gutterWidth: 40,
  widthOf: () => 100,
  rowHeight: rowHeights.normal,
  columnCount: columns.length,
});
const { startWidth, endWidth, startCount } = layout;

describe('columns that what is frozen covers in part', () => {
  test('are the last in view where the room ends within it', () => {
    const width = startWidth + 250 + endWidth;
    expect(coveredColumns(layout, { left: 0, width })).toEqual([
      { column: startCount + 2, before: 0, after: 50 },
    ]);
  });

  test('are the first and the last where the sheet is scrolled by less than a column', () => {
    const width = startWidth + 300 + endWidth;
    expect(coveredColumns(layout, { left: 130, width })).toEqual([
      { column: startCount + 1, before: 30, after: 0 },
      { column: startCount + 4, before: 0, after: 70 },
    ]);
  });

  test('are none where columns begin and end at the edges', () => {
    expect(coveredColumns(layout, { left: 200, width: startWidth + 300 + endWidth })).toEqual([]);
  });
});

describe('what is told beside a cell', () => {
  const note = 360;

  /** From where to where it reaches at most, in the view. */
  function reach(column: number, view: { readonly width: number; readonly scrollLeft: number }) {
    const place = layout.places[column];
    if (place === undefined) throw new Error('no such column');
    const shown = { ...view, scrollTop: 0, height: 600 };
    const { left, right } = noteSides({ row: 1, column }, layout, {
      view: shown,
      width: note,
      height: 190,
    }).sideways;
    const at = { start: 0, center: startWidth - view.scrollLeft, end: view.width - endWidth };
    const cell = at[place.region] + place.offset;
    if (typeof left === 'number') return { from: cell + left, to: cell + left + note };
    const end = cell + place.width - Number(right);
    return { from: end - note, to: end };
  }

  test.each([400, 700, 1000, 1280])(
    'is wholly in a view of %i pixels, whichever cell it is about',
    (width) => {
      for (const column of layout.places.keys()) {
        for (const scrollLeft of [0, 70, 730]) {
          const { from, to } = reach(column, { width, scrollLeft });
          const { region, offset } = layout.places[column] ?? { region: 'start', offset: 0 };
          const start = startWidth + offset - scrollLeft;
          const isInView = region !== 'center' || (start > -100 && start < width);
          if (!isInView) continue;
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(width);
        }
      }
    },
  );
});
