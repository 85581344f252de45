import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow, smallestSize, type Rectangle } from '../../../electron/window/window-placement';

const laptop: Rectangle = { x: 0, y: 25, width: 1440, height: 875 };
const monitor: Rectangle = { x: 1440, y: 0, width: 2560, height: 1400 };

function last(bounds: Rectangle): { readonly bounds: Rectangle; readonly isMaximised: false } {
  return { bounds, isMaximised: false };
}

describe('the place of the window', () => {
  it('is where it was, when a display still shows it there', () => {
    const bounds = { x: 1600, y: 100, width: 1200, height: 800 };
    expect(placeWindow(last(bounds), [laptop, monitor])).toEqual(bounds);
  });

  it('is in the middle of the first display at first', () => {
    expect(placeWindow(undefined, [monitor])).toEqual({ x: 2000, y: 250, width: 1440, height: 900 });
  });

  it('is in the middle of the first display when its own is gone', () => {
    const bounds = { x: 1600, y: 100, width: 1200, height: 800 };
    expect(placeWindow(last(bounds), [laptop])).toEqual({ x: 120, y: 63, width: 1200, height: 800 });
  });

  it('is moved back when the title bar is above every display', () => {
    const placed = placeWindow(last({ x: 100, y: -500, width: 1000, height: 700 }), [laptop]);
    expect(placed.y).toBeGreaterThanOrEqual(laptop.y);
  });

  it('is never larger than its display', () => {
    const placed = placeWindow(last({ x: 0, y: 25, width: 9000, height: 9000 }), [laptop]);
    expect(placed).toMatchObject({ width: 1440, height: 875 });
  });

  it('works out on a computer that names no display', () => {
    expect(placeWindow(undefined, [])).toMatchObject({ width: 1440, height: 900 });
  });

  it('always lets the title bar be grabbed and is never too small', () => {
    const anywhere = fc.integer({ min: -20_000, max: 20_000 });
    const length = fc.integer({ min: 1, max: 20_000 });
    const bounds = fc.record({ x: anywhere, y: anywhere, width: length, height: length });
    fc.assert(
      fc.property(bounds, (remembered) => {
        const { x, y, width, height } = placeWindow(last(remembered), [laptop, monitor]);
        expect(width).toBeGreaterThanOrEqual(smallestSize.width);
        expect(height).toBeGreaterThanOrEqual(smallestSize.height);
        const isSeen = [laptop, monitor].some(
          (display) =>
            x + width >= display.x + 120 &&
            x <= display.x + display.width - 120 &&
            y >= display.y &&
            y + 24 <= display.y + display.height,
        );
        expect(isSeen).toBe(true);
      }),
    );
  });
});
