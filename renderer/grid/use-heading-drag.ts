import { type PointerEventHandler, useCallback } from 'react';
import { isWholeSelected, moveColumns, selectedColumns } from './column-actions';
import type { GridSession } from './grid-session';
import { isFixed } from './model/column-arrangement';
import { columnDrop, sidewaysStep } from './model/column-drop';
import type { GridColumn } from './model/grid-column';

/** A press becomes a drag once the pointer has gone so many CSS pixels. */
const dragDistance = 5;

/**
 * Dragging a heading moves its column, or all that are selected where it is one of several. The sheet scrolls
 * along at its edges; Escape leaves everything as it was.
 */
export function useHeadingDrag(
  session: GridSession,
  column: GridColumn,
): PointerEventHandler<HTMLElement> | undefined {
  const onPointerDown = useCallback<PointerEventHandler<HTMLElement>>(
    (event) => {
      const { button, shiftKey, ctrlKey, metaKey, clientX } = event;
      if (button !== 0 || shiftKey || ctrlKey || metaKey) return;
      // Before the press selects the column: what was selected until now moves together.
      const selected = selectedColumns(session);
      const isEvery = session.columns.every((one) => isFixed(one) || selected.includes(one));
      const isOfSeveral = selected.includes(column) && isWholeSelected(session) && !isEvery;
      const columns = (isOfSeveral ? selected : [column]).filter((one) => !isFixed(one));
      dragColumns(session, columns, clientX);
    },
    [session, column],
  );
  return isFixed(column) ? undefined : onPointerDown;
}

function dragColumns(session: GridSession, columns: readonly GridColumn[], from: number): void {
  const { dragged } = session.columnDesk;
  const scroller = session.surface?.scroller;
  if (scroller === undefined) return;
  let pointer = from;
  let frame = 0;
  const follow = (): void => {
    const x = pointer - scroller.getBoundingClientRect().left;
    scroller.scrollLeft += sidewaysStep(session.layout.get(), session.view(), x);
    dragged.set({ columns, x, drop: columnDrop(session.layout.get(), session.view(), x) });
    frame = requestAnimationFrame(follow);
  };
  const onMove = ({ clientX }: PointerEvent): void => {
    pointer = clientX;
    if (frame === 0 && Math.abs(clientX - from) >= dragDistance) follow();
  };
  const stop = (): void => {
    cancelAnimationFrame(frame);
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', stop);
    window.removeEventListener('keydown', onKey, true);
    dragged.set(null);
  };
  const onUp = (): void => {
    const target = dragged.get()?.drop?.target;
    stop();
    if (target !== undefined) moveColumns(session, columns, target);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || dragged.get() === null) return;
    event.preventDefault();
    event.stopPropagation();
    stop();
  };
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', stop);
  window.addEventListener('keydown', onKey, true);
}
