import { type MouseEventHandler, type PointerEventHandler, useCallback, useRef } from 'react';
import { isWholeSelected, moveColumns, selectedColumns } from './column-actions';
import type { GridSession } from './grid-session';
import { isFixed } from './model/column-arrangement';
import { columnDrop, sidewaysStep } from './model/column-drop';
import type { GridColumn } from './model/grid-column';
import { selectColumn } from './select-actions';

/** A press becomes a drag once the pointer has gone so many CSS pixels. */
const dragDistance = 5;

interface HeadingEvents {
  readonly onPointerDown?: PointerEventHandler<HTMLElement>;
  readonly onMouseDown?: MouseEventHandler<HTMLElement>;
}

/**
 * Dragging the heading of a selected column moves it, and with it all columns that are selected; dragging others
 * selects them, as in a spreadsheet. The sheet scrolls along at its edges; Escape leaves everything as it was.
 */
export function useHeadingDrag(session: GridSession, column: GridColumn): HeadingEvents {
  const isMoving = useRef(false);
  const onPointerDown = useCallback<PointerEventHandler<HTMLElement>>(
    (event) => {
      const columns = movedWith(session, column);
      const { button, shiftKey, ctrlKey, metaKey } = event;
      const isOnMenu = event.target instanceof Element && event.target.closest('.heading-menu') !== null;
      isMoving.current = columns.length > 0 && !isOnMenu && button === 0 && !shiftKey && !ctrlKey && !metaKey;
      if (isMoving.current) dragColumns(session, { columns, pressed: column, from: event.clientX });
    },
    [session, column],
  );
  const onMouseDown = useCallback<MouseEventHandler<HTMLElement>>(
    (event) => {
      if (!isMoving.current) return;
      // The sheet would begin to select columns.
      event.stopPropagation();
      event.preventDefault();
      session.focus();
    },
    [session],
  );
  return isFixed(column) ? {} : { onPointerDown, onMouseDown };
}

/** What moves together with a column: what is selected as a whole, if it is. None where everything is selected. */
function movedWith(session: GridSession, column: GridColumn): readonly GridColumn[] {
  const selected = selectedColumns(session).filter((one) => !isFixed(one));
  const isEvery = session.columns.every((one) => isFixed(one) || selected.includes(one));
  return selected.includes(column) && isWholeSelected(session) && !isEvery ? selected : [];
}

interface Drag {
  readonly columns: readonly GridColumn[];
  readonly pressed: GridColumn;
  /** Where the pointer was pressed, from the left of the window. */
  readonly from: number;
}

function dragColumns(session: GridSession, { columns, pressed, from }: Drag): void {
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
    const drag = dragged.get();
    stop();
    // A click alone selects the one column, as it would have before.
    if (drag === null) selectColumn(session, session.columns.indexOf(pressed));
    else if (drag.drop !== undefined) moveColumns(session, columns, drag.drop.target);
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
