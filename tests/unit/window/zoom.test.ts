import { describe, expect, test } from 'vitest';
import { zoomed } from '../../../electron/window/zoom';

describe('the size of everything', () => {
  test('goes up and down by the steps of a browser, and back to 100 %', () => {
    expect(zoomed(100, 'larger')).toBe(110);
    expect(zoomed(110, 'larger')).toBe(125);
    expect(zoomed(100, 'smaller')).toBe(90);
    expect(zoomed(175, 'actual')).toBe(100);
  });

  test('stops at the ends, and finds the next step from any size', () => {
    expect(zoomed(200, 'larger')).toBe(200);
    expect(zoomed(50, 'smaller')).toBe(50);
    expect(zoomed(96, 'larger')).toBe(100);
    expect(zoomed(96, 'smaller')).toBe(90);
  });
});
