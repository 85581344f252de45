import { describe, expect, test } from 'vitest';
import { headerHeight } from '../../../renderer/grid/model/grid-layout';
import { noteHeight } from '../../../renderer/grid/note-height';
import { noteSides } from '../../../renderer/grid/note-sides';
import { evenLayout } from './sample-layout';

const view = { scrollTop: 0, scrollLeft: 0, width: 1_200, height: 600 };
const { rowHeight } = evenLayout;

/** From where to where something of that height reaches in the view, told of the cell of that row. */
function reach(row: number, height: number): { readonly from: number; readonly to: number } {
  const { isAbove, room } = noteSides({ row, column: 5 }, evenLayout, { view, width: 320, height });
  const [top, bottom] = [headerHeight + row * rowHeight, headerHeight + (row + 1) * rowHeight];
  const shown = Math.min(height, room);
  return isAbove ? { from: top - shown, to: top } : { from: bottom, to: bottom + shown };
}

describe('what is told of a cell', () => {
  test.each([40, 120, 250])('stands wholly in view where it is %i pixels high', (height) => {
    for (let row = 0; headerHeight + (row + 1) * rowHeight <= view.height; row += 1) {
      const { from, to } = reach(row, height);
      expect(from).toBeGreaterThanOrEqual(headerHeight);
      expect(to).toBeLessThanOrEqual(view.height);
      expect(to - from).toBe(height);
    }
  });

  test('has the greater side, and no more than that, where it fits on neither', () => {
    expect(reach(5, 2_000)).toEqual({ from: headerHeight + 6 * rowHeight, to: view.height });
    expect(reach(15, 2_000)).toEqual({ from: headerHeight, to: headerHeight + 15 * rowHeight });
  });

  test('is as high as its lines are many, those that are broken too', () => {
    expect(noteHeight(['one'], 300)).toBe(noteHeight([''], 300));
    expect(noteHeight(['one\ntwo', 'three'], 300)).toBe(3 * noteHeight(['one'], 300));
    expect(noteHeight(['x'.repeat(100)], 300)).toBeGreaterThanOrEqual(3 * noteHeight(['one'], 300));
  });
});
