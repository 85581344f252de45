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

interface Span {
  readonly start: number;
  readonly length: number;
}

function overlap(one: Span, other: Span): number {
  return Math.min(one.start + one.length, other.start + other.length) - Math.max(one.start, other.start);
}

function canBeGrabbed(bounds: Rectangle, display: Rectangle): boolean {
  const across = overlap(
    { start: bounds.x, length: bounds.width },
    { start: display.x, length: display.width },
  );
  const titleBar = { start: bounds.y, length: leastVisible.height };
  const down = overlap(titleBar, { start: display.y, length: display.height });
  return across >= leastVisible.width && down >= leastVisible.height;
}

/** At least the smallest size, and no larger than the display unless the display is smaller than that. */
function fittingLength(wanted: number, smallest: number, available: number): number {
  return Math.max(smallest, Math.min(wanted, available));
}

/** The size on that display, its top left corner staying where it is. */
function fitted(bounds: Rectangle, display: Rectangle): Rectangle {
  const width = fittingLength(bounds.width, smallestSize.width, display.width);
  const height = fittingLength(bounds.height, smallestSize.height, display.height);
  return { x: bounds.x, y: bounds.y, width, height };
}

function centred(bounds: Rectangle, display: Rectangle): Rectangle {
  const { width, height } = fitted(bounds, display);
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
  if (last === undefined) return centred({ x: 0, y: 0, ...usualSize }, primary);
  const places = displays.map((display) => ({ display, place: fitted(last.bounds, display) }));
  const seen = places.find(({ display, place }) => canBeGrabbed(place, display));
  return seen?.place ?? centred(last.bounds, primary);
}
