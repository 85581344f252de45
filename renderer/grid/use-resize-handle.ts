import type { PointerEvent, PointerEventHandler, MouseEventHandler } from 'react';
import { arrange, isWholeSelected, selectedColumns } from './column-actions';
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
      const { widths } = session.columnDesk.arrangement;
      drag(event, {
        moved: (distance) => {
          const wanted = width + sign * distance;
          setWidths(session, Object.fromEntries(columns.map(({ id }) => [id, wanted])));
        },
        cancelled: () => {
          arrange(session, { widths });
        },
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

interface EdgeDrag {
  /** Told how far the pointer is from where it was pressed, in CSS pixels. */
  readonly moved: (distance: number) => void;
  /** Told where Escape ends it. */
  readonly cancelled: () => void;
}

function drag(event: PointerEvent<HTMLElement>, { moved, cancelled }: EdgeDrag): void {
  const handle = event.currentTarget;
  const from = event.clientX;
  handle.setPointerCapture(event.pointerId);
  const onMove = (move: globalThis.PointerEvent): void => {
    moved(move.clientX - from);
  };
  const onKey = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape') return;
    key.preventDefault();
    key.stopPropagation();
    stop();
    cancelled();
  };
  const stop = (): void => {
    handle.removeEventListener('pointermove', onMove);
    handle.removeEventListener('lostpointercapture', stop);
    window.removeEventListener('keydown', onKey, true);
  };
  handle.addEventListener('pointermove', onMove);
  handle.addEventListener('lostpointercapture', stop);
  window.addEventListener('keydown', onKey, true);
}
