/** A rectangle on the desktop, in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window was when it was last closed. */
export interface WindowPlacement {
  readonly bounds: Rectangle;
  readonly isMaximised: boolean;
}

export const smallestSize = { width: 960, height: 600 } as const;
const usualSize = { width: 1440, height: 900 } as const;

/** Of the window's title bar at least this much must be on a display, or it could not be dragged back. */
const leastVisible = { width: 120, height: 24 } as const;

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);
}

function canBeGrabbed(bounds: Rectangle, display: Rectangle): boolean {
  const width = overlap(bounds.x, bounds.width, display.x, display.width);
  const height = overlap(bounds.y, leastVisible.height, display.y, display.height);
  return width >= leastVisible.width && height >= leastVisible.height;
}

/** At least the smallest size, and no larger than the display unless the display is smaller than that. */
function fittingLength(wanted: number, smallest: number, available: number): number {
  return Math.max(smallest, Math.min(wanted, available));
}

function centred(size: Pick<Rectangle, 'width' | 'height'>, display: Rectangle): Rectangle {
  const width = fittingLength(size.width, smallestSize.width, display.width);
  const height = fittingLength(size.height, smallestSize.height, display.height);
  const x = display.x + Math.max(0, Math.round((display.width - width) / 2));
  const y = display.y + Math.max(0, Math.round((display.height - height) / 2));
  return { x, y, width, height };
}

/**
 * Where to open the window: where it was, if a display still shows its title bar there; else in the middle
 * of the first display. `displays` are work areas, the primary one first.
 */
export function placeWindow(last: WindowPlacement | undefined, displays: readonly Rectangle[]): Rectangle {
  const primary = displays[0] ?? { x: 0, y: 0, ...usualSize };
  if (last === undefined) return centred(usualSize, primary);
  const display = displays.find((each) => canBeGrabbed(last.bounds, each));
  if (display === undefined) return centred(last.bounds, primary);
  return {
    x: last.bounds.x,
    y: last.bounds.y,
    width: fittingLength(last.bounds.width, smallestSize.width, display.width),
    height: fittingLength(last.bounds.height, smallestSize.height, display.height),
  };
}
