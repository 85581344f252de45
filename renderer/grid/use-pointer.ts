import { type MouseEvent, useCallback } from 'react';
import { addRange, placeCursor, selectColumn } from './cursor-actions';
import { beginEdit } from './edit-actions';
import type { GridSession } from './grid-session';
import { headerHeight } from './model/grid-layout';
import { lastSpan } from './model/selection';
import { placeAt } from './model/view-geometry';

interface PointerEvents {
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
}

/** Clicking places the cursor, Shift+click and dragging extend the selection, a double click edits. */
export function usePointer(session: GridSession, element: HTMLElement | null): PointerEvents {
  const onMouseDown = useCallback(
    (event: MouseEvent) => {
      if (element === null || event.button !== 0 || isEditor(event.target)) return;
      const point = pointIn(element, event.nativeEvent);
      if (point.x >= element.clientWidth || point.y >= element.clientHeight) return;
      // Without this the browser would move the focus and start selecting text.
      event.preventDefault();
      session.focus();
      if (session.rows.count === 0) return;
      const place = placeAt(session.layout.get(), session.view(), point);
      if (point.y < headerHeight) {
        selectColumn(session, place.column, event.shiftKey);
        return;
      }
      if (place.row >= session.rows.count) return;
      if (isAdding(event)) addRange(session, place);
      else placeCursor(session, place, event.shiftKey);
      dragSelection(session, element);
    },
    [session, element],
  );
  const onDoubleClick = useCallback(
    (event: MouseEvent) => {
      if (element === null || isEditor(event.target)) return;
      const point = pointIn(element, event.nativeEvent);
      const place = placeAt(session.layout.get(), session.view(), point);
      if (point.y >= headerHeight && place.row < session.rows.count) beginEdit(session, 'edit', 'content');
    },
    [session, element],
  );
  return { onMouseDown, onDoubleClick };
}

/** Ctrl, or Cmd on a Mac, adds to what is selected. */
function isAdding({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return (ctrlKey || metaKey) && !shiftKey;
}

function isEditor(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.editor-strip') !== null;
}

interface PointOnScreen {
  readonly clientX: number;
  readonly clientY: number;
}

function pointIn(element: HTMLElement, { clientX, clientY }: PointOnScreen): { x: number; y: number } {
  const { left, top } = element.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

/** Extends the selection to the pointer until the button is released; beyond the edges the sheet scrolls along. */
function dragSelection(session: GridSession, element: HTMLElement): void {
  let pointer: PointOnScreen | undefined;
  let frame = 0;
  const extend = (): void => {
    if (pointer === undefined) return;
    const place = placeAt(session.layout.get(), session.view(), pointIn(element, pointer));
    const { extent } = lastSpan(session.selection.get());
    if (place.row !== extent.row || place.column !== extent.column) placeCursor(session, place, true);
    frame = requestAnimationFrame(extend);
  };
  const onMove = (event: globalThis.MouseEvent): void => {
    pointer = event;
    if (frame === 0) frame = requestAnimationFrame(extend);
  };
  const stop = (): void => {
    cancelAnimationFrame(frame);
    window.removeEventListener('mousemove', onMove);
    window.removeEventListener('mouseup', stop);
  };
  window.addEventListener('mousemove', onMove);
  window.addEventListener('mouseup', stop);
}
