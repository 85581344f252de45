import type { MouseEvent } from 'react';
import { dragBlock, dragFill, fillAlong } from './drag-cells';
import { pointIn } from './follow-pointer';
import type { GridSession } from './grid-session';
import { isOnBorder, isOnFillHandle } from './model/grab';
import { rangeOf } from './model/selection';
import { areaAt, placeAt, type ViewPoint } from './model/view-geometry';
import { isChosen } from './stray-cursor';

/** Begins to drag the corner or the border of the selected block where the pointer is on one; whether it is. */
export function grabCells(session: GridSession, element: HTMLElement, event: MouseEvent): boolean {
  const point = pointIn(element, event.nativeEvent);
  const grab = grabAt(session, point);
  // With Shift a click extends, wherever it is.
  if (grab === '' || (grab === 'block' && event.shiftKey)) return false;
  if (!isChosen(session)) return true;
  if (grab === 'corner') dragFill(session, element);
  else dragBlock(session, element, placeAt(session.layout.get(), session.view(), point));
  return true;
}

/** Fills down along the block beside the selection where the point is on its corner; whether it is. */
export function filledAlong(session: GridSession, point: ViewPoint): boolean {
  if (grabAt(session, point) !== 'corner') return false;
  if (isChosen(session)) fillAlong(session);
  return true;
}

/** Lets the pointer show where it would take hold of the selected block. */
export function showGrab(session: GridSession, { buttons, currentTarget, nativeEvent }: MouseEvent): void {
  if (buttons !== 0 || !(currentTarget instanceof HTMLElement)) return;
  const grab = grabAt(session, pointIn(currentTarget, nativeEvent));
  if (currentTarget.dataset['grab'] !== grab) currentTarget.dataset['grab'] = grab;
}

/** What the pointer would take hold of at a point of the view: the corner of the selected block, or all of it. */
function grabAt(session: GridSession, point: ViewPoint): 'corner' | 'block' | '' {
  const selection = session.selection.get();
  const layout = session.layout.get();
  if (selection.ranges.length > 1 || session.rows.count === 0) return '';
  if (areaAt(layout, point) !== 'cells') return '';
  const view = session.view();
  const range = rangeOf(selection);
  const pointed = { point, place: placeAt(layout, view, point) };
  if (isOnFillHandle(range, pointed, { layout, view })) return 'corner';
  return isOnBorder(range, pointed, { layout, view }) ? 'block' : '';
}
