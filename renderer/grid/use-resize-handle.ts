import type { PointerEvent, PointerEventHandler, MouseEventHandler } from 'react';
import type { GridColumn } from './model/grid-column';
import type { ColumnPlace } from './model/grid-layout';

interface HandleEvents {
  readonly onPointerDown: PointerEventHandler<HTMLElement>;
  readonly onDoubleClick: MouseEventHandler<HTMLElement>;
  readonly onMouseDown: MouseEventHandler<HTMLElement>;
}

/** Dragging the edge of a heading sets the width; a double click fits it to what the column holds. */
export function useResizeHandle(
  place: ColumnPlace,
  onResize: (column: GridColumn, width: number | undefined) => void,
): HandleEvents {
  const { column, width, region } = place;
  // A column at the right edge has its handle on the left: it grows as the pointer goes left.
  const sign = region === 'end' ? -1 : 1;
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      drag(event, (distance) => {
        onResize(column, Math.round(width + sign * distance));
      });
    },
    onMouseDown: (event) => {
      event.stopPropagation();
    },
    onDoubleClick: (event) => {
      event.stopPropagation();
      onResize(column, undefined);
    },
  };
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
