import type { PointerEvent, PointerEventHandler, MouseEventHandler } from 'react';
import { isWholeSelected, selectedColumns } from './column-actions';
import type { GridSession } from './grid-session';
import type { GridColumn } from './model/grid-column';
import type { ColumnPlace } from './model/grid-layout';
import { fitColumns, setWidths } from './width-actions';

interface HandleEvents {
  readonly onPointerDown: PointerEventHandler<HTMLElement>;
  readonly onDoubleClick: MouseEventHandler<HTMLElement>;
  readonly onMouseDown: MouseEventHandler<HTMLElement>;
}

/**
 * Dragging the edge of a heading sets the width of its column, or of all selected where it is one of several; a
 * double click fits them to what they hold.
 */
export function useResizeHandle(session: GridSession, place: ColumnPlace): HandleEvents {
  const { column, width, region } = place;
  // A column at the right edge has its handle on the left: it grows as the pointer goes left.
  const sign = region === 'end' ? -1 : 1;
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      const columns = resizedWith(session, column);
      drag(event, (distance) => {
        const wanted = width + sign * distance;
        setWidths(session, Object.fromEntries(columns.map(({ id }) => [id, wanted])));
      });
    },
    onMouseDown: (event) => {
      event.stopPropagation();
    },
    onDoubleClick: (event) => {
      event.stopPropagation();
      fitColumns(session, resizedWith(session, column));
    },
  };
}

/** The columns that take the width of one: those selected as a whole, if it is one of them. */
function resizedWith(session: GridSession, column: GridColumn): readonly GridColumn[] {
  const selected = selectedColumns(session);
  return selected.includes(column) && isWholeSelected(session) ? selected : [column];
}

function drag(event: PointerEvent<HTMLElement>, moved: (distance: number) => void): void {
  const handle = event.currentTarget;
  const from = event.clientX;
  handle.setPointerCapture(event.pointerId);
  const onMove = (move: globalThis.PointerEvent): void => {
    moved(move.clientX - from);
  };
  handle.addEventListener('pointermove', onMove);
  const stop = (): void => {
    handle.removeEventListener('pointermove', onMove);
    handle.removeEventListener('lostpointercapture', stop);
  };
  handle.addEventListener('lostpointercapture', stop);
}
