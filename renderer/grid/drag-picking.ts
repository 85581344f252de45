import type { GridSession } from './grid-session';
import { ground } from './ground';
import { scrollSpeed } from './model/auto-scroll';
import { clamped, samePlace } from './model/cell-place';
import { picked, type Picking } from './model/selection-picking';
import { beyondView, placeAt, type ViewPoint, withinView } from './model/view-geometry';

interface PointOnScreen {
  readonly clientX: number;
  readonly clientY: number;
}

/** A point of the screen measured from the top left corner of the view. */
export function pointIn(element: HTMLElement, { clientX, clientY }: PointOnScreen): ViewPoint {
  const { left, top } = element.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

/** No frame counts for more: a window that was busy does not jump. In milliseconds. */
const longestFrame = 50;

/**
 * Picks up to the pointer until the button is released. While the pointer is beyond an edge the sheet scrolls,
 * the farther the faster, also when the pointer stands still.
 */
export function dragPicking(session: GridSession, element: HTMLElement, picking: Picking): void {
  let pointer: PointOnScreen | undefined;
  let last = picking.from;
  let frame = 0;
  let before = 0;
  /** Parts of a pixel that are still to be scrolled. */
  const owed = { x: 0, y: 0 };

  const onFrame = (now: number): void => {
    frame = 0;
    if (pointer === undefined) return;
    const elapsed = before === 0 ? 0 : Math.min(longestFrame, now - before);
    const point = pointIn(element, pointer);
    const isScrolling = scrollTowards(session, element, { picking, point, elapsed, owed });
    pickUpTo(point);
    before = isScrolling ? now : 0;
    if (isScrolling) frame = requestAnimationFrame(onFrame);
  };
  const pickUpTo = (point: ViewPoint): void => {
    const layout = session.layout.get();
    const view = session.view();
    const seen = withinView(layout, view, { point, from: picking.from });
    const place = clamped(placeAt(layout, view, seen), session.extent());
    if (samePlace(place, last)) return;
    last = place;
    session.selection.set(picked(picking, place, ground(session)));
  };
  const onMove = (event: MouseEvent): void => {
    // The button was released where nobody told of it.
    if ((event.buttons & 1) === 0) {
      stop();
      return;
    }
    pointer = event;
    if (frame === 0) frame = requestAnimationFrame(onFrame);
  };
  const stop = (): void => {
    cancelAnimationFrame(frame);
    window.removeEventListener('mousemove', onMove);
    window.removeEventListener('mouseup', stop);
    window.removeEventListener('blur', stop);
  };
  window.addEventListener('mousemove', onMove);
  window.addEventListener('mouseup', stop);
  window.addEventListener('blur', stop);
}

interface Pull {
  readonly picking: Picking;
  readonly point: ViewPoint;
  readonly elapsed: number;
  readonly owed: { x: number; y: number };
}

/** Scrolls towards a point beyond the edges; whether there is any way to go. */
function scrollTowards(session: GridSession, element: HTMLElement, pull: Pull): boolean {
  const { picking, point, elapsed, owed } = pull;
  const beyond = beyondView(session.layout.get(), session.view(), { point, from: picking.from });
  const across =
    picking.kind === 'rows'
      ? 0
      : wayLeft(beyond.x, element.scrollLeft, element.scrollWidth - element.clientWidth);
  const down =
    picking.kind === 'columns'
      ? 0
      : wayLeft(beyond.y, element.scrollTop, element.scrollHeight - element.clientHeight);
  owed.x += (scrollSpeed(across) * elapsed) / 1000;
  owed.y += (scrollSpeed(down) * elapsed) / 1000;
  const step = { left: Math.trunc(owed.x), top: Math.trunc(owed.y) };
  owed.x -= step.left;
  owed.y -= step.top;
  if (step.left !== 0 || step.top !== 0) element.scrollBy({ ...step, behavior: 'instant' });
  return across !== 0 || down !== 0;
}

/** The distance beyond an edge, or nothing where the sheet ends there. */
function wayLeft(beyond: number, scrolled: number, most: number): number {
  if (beyond < 0) return scrolled > 0 ? beyond : 0;
  return scrolled < most - 1 ? beyond : 0;
}
