import { describe, expect, test } from 'vitest';
import { editorGrowth } from '../../../renderer/grid/editor-growth';
import { growingBox } from '../../../renderer/grid/editor-placement';
import { layoutWidth } from '../../../renderer/grid/model/grid-layout';
import { evenLayout as layout } from './sample-layout';

const first = layout.startCount;
const view = { scrollTop: 0, scrollLeft: 0, width: 1200, height: 600 };
const room = view.width - layout.startWidth - layout.endWidth;
const growth = (column: number, isAtRight: boolean, scrollLeft = 0) =>
  editorGrowth({ row: 2, column }, layout, { view: { ...view, scrollLeft }, isAtRight });

describe('the open editor grows', () => {
  test('to the right with a text, up to what is frozen there', () => {
    expect(growth(first + 1, false)).toEqual({ side: 'right', most: room - 100 });
  });

  test('to the left with an amount, up to what is frozen there', () => {
    expect(growth(first + 4, true)).toEqual({ side: 'left', most: 500 });
  });

  test('the other way where there is little room on its own', () => {
    expect(growth(first, true)).toEqual({ side: 'right', most: room });
    const last = first + Math.floor(room / 100) - 1;
    expect(growth(last, false).side).toBe('left');
  });

  test('out of the frozen columns into the sheet', () => {
    expect(growth(0, false).side).toBe('right');
    expect(growth(layout.places.length - 1, false).side).toBe('left');
  });

  test('no less wide than its cell where that is scrolled beneath what is frozen', () => {
    expect(growth(first, true, 60).most).toBeGreaterThanOrEqual(100);
    expect(growth(first + 1, true, 190)).toMatchObject({ side: 'right' });
  });

  test('from the side of the cell that stays where it is', () => {
    const place = { row: 2, column: first + 4 };
    const right = layoutWidth(layout) - (layout.startWidth + 500);
    const box = growingBox(place, layout, { side: 'left', most: 400 });
    expect(box).toEqual({ position: 'absolute', right, minWidth: 100, maxWidth: 400 });
    expect(growingBox(place, layout, { side: 'right', most: 400 })).toEqual({
      position: 'absolute',
      left: layout.startWidth + 400,
      minWidth: 100,
      maxWidth: 400,
    });
  });
});
