import { describe, expect, test } from 'vitest';
import { editorClip } from '../../../renderer/grid/editor-placement';
import { evenLayout as layout } from './sample-layout';

const first = layout.startCount;
const view = { scrollTop: 0, scrollLeft: 0, width: 1000, height: 600 };

describe('the open editor', () => {
  test('is whole between the frozen columns, and in one of them', () => {
    expect(editorClip({ row: 2, column: first }, layout, view).path).toBe('');
    expect(editorClip({ row: 2, column: 0 }, layout, { ...view, scrollLeft: 400 }).path).toBe('');
  });

  test('is clipped where it is scrolled beneath the frozen columns, on either side', () => {
    const scrolled = { ...view, scrollLeft: 130 };
    expect(editorClip({ row: 2, column: first + 1 }, layout, scrolled)).toEqual({
      path: 'inset(-10px -10px -10px 30px)',
      isCovered: false,
    });
    const room = view.width - layout.startWidth - layout.endWidth;
    const last = first + Math.floor(room / 100);
    const cut = 100 - (room % 100);
    expect(editorClip({ row: 2, column: last }, layout, view)).toEqual({
      path: `inset(-10px ${cut}px -10px -10px)`,
      isCovered: false,
    });
  });

  test('is covered once all of it is beneath them', () => {
    expect(editorClip({ row: 2, column: first }, layout, { ...view, scrollLeft: 130 }).isCovered).toBe(true);
    expect(editorClip({ row: 2, column: first + 20 }, layout, view).isCovered).toBe(true);
  });
});
