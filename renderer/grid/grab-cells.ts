import type { MouseEvent } from 'react';
import { isFillHandle } from './body/fill-handle';
import { dragBlock, dragFill, fillAlong } from './drag-cells';
import { pointIn } from './follow-pointer';
import type { GridSession } from './grid-session';
import { isOnBorder } from './model/grab';
import { rangeOf } from './model/selection';
import { areaAt, placeAt, type ViewPoint } from './model/view-geometry';

/** Begins to drag the corner or the border of the selected block where the pointer is on one; whether it is. */
export function grabCells(session: GridSession, element: HTMLElement, event: MouseEvent): boolean {
  if (isFillHandle(event.target)) {
    dragFill(session, element);
    return true;
  }
  const point = pointIn(element, event.nativeEvent);
  // With Shift a click extends, wherever it is.
  if (event.shiftKey || !isOnBlockBorder(session, point)) return false;
  dragBlock(session, element, placeAt(session.layout.get(), session.view(), point));
  return true;
}

/** Fills down along the block beside the selection where the pointer is on its corner; whether it is. */
export function filledAlong(session: GridSession, event: MouseEvent): boolean {
  if (!isFillHandle(event.target)) return false;
  fillAlong(session);
  return true;
}

/** Lets the pointer show where it would take hold of the selected block. */
export function showGrab(session: GridSession, { buttons, currentTarget, nativeEvent }: MouseEvent): void {
  if (buttons !== 0 || !(currentTarget instanceof HTMLElement)) return;
  const grab = isOnBlockBorder(session, pointIn(currentTarget, nativeEvent)) ? 'block' : '';
  if (currentTarget.dataset['grab'] !== grab) currentTarget.dataset['grab'] = grab;
}

function isOnBlockBorder(session: GridSession, point: ViewPoint): boolean {
  const selection = session.selection.get();
  const layout = session.layout.get();
  if (selection.ranges.length > 1 || session.rows.count === 0) return false;
  if (areaAt(layout, point) !== 'cells') return false;
  const view = session.view();
  return isOnBorder(rangeOf(selection), { point, place: placeAt(layout, view, point) }, { layout, view });
}
