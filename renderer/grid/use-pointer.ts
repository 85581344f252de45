import { type MouseEvent, useCallback } from 'react';
import { beginEdit } from './edit-actions';
import { dragPicking } from './drag-picking';
import { pointIn } from './follow-pointer';
import type { GridSession } from './grid-session';
import { ground } from './ground';
import { filledAlong, grabCells, showGrab } from './grab-cells';
import { areaAt, placeAt } from './model/view-geometry';
import { addingMode, picked, type Picking, type PickMode, type PickTarget } from './model/selection-picking';
import { firstRowInView, selectCells } from './select-actions';

interface PointerEvents {
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
  readonly onMouseMove: (event: MouseEvent) => void;
}

/**
 * Clicking and dragging select: cells, rows by their numbers, columns by their headings. Shift extends, Ctrl adds
 * or takes away, the corner takes all, a double click edits.
 */
export function usePointer(session: GridSession, element: HTMLElement | null): PointerEvents {
  const onMouseDown = useCallback(
    (event: MouseEvent) => {
      if (element === null || event.button !== 0 || isEditor(event.target)) return;
      const point = pointIn(element, event.nativeEvent);
      if (point.x >= element.clientWidth || point.y >= element.clientHeight) return;
      // Without this the browser would move the focus and start selecting text.
      event.preventDefault();
      session.focus();
      if (session.rows.count === 0 || grabCells(session, element, event)) return;
      const area = areaAt(session.layout.get(), point);
      if (area === 'corner') {
        selectCells(session, 'all');
        return;
      }
      const place = placeAt(session.layout.get(), session.view(), point);
      // Below the last row there is nothing to pick.
      if (area !== 'columns' && place.row >= session.rows.count) return;
      const picking = begunPicking(session, event, { kind: area, place });
      session.selection.set(picked(picking, picking.from, ground(session)));
      if (area === 'cells') session.reveal(place);
      dragPicking(session, element, picking);
    },
    [session, element],
  );
  const onDoubleClick = useCallback(
    (event: MouseEvent) => {
      if (element === null || isEditor(event.target)) return;
      const point = pointIn(element, event.nativeEvent);
      if (filledAlong(session, point)) return;
      if (areaAt(session.layout.get(), point) !== 'cells') return;
      const place = placeAt(session.layout.get(), session.view(), point);
      if (place.row < session.rows.count) beginEdit(session, 'edit', 'content');
    },
    [session, element],
  );
  const onMouseMove = useCallback(
    (event: MouseEvent) => {
      showGrab(session, event);
    },
    [session],
  );
  return { onMouseDown, onDoubleClick, onMouseMove };
}

function begunPicking(session: GridSession, event: MouseEvent, { kind, place }: PickTarget): Picking {
  const from = kind === 'columns' ? { ...place, row: firstRowInView(session) } : place;
  const before = session.selection.get();
  return { kind, mode: pickMode(session, event, { kind, place: from }), before, from };
}

function pickMode(session: GridSession, event: MouseEvent, target: PickTarget): PickMode {
  const mode = session.selectMode.get();
  if (event.shiftKey || mode?.kind === 'extend') return 'extend';
  // Cmd on a Mac.
  const isAdding = event.ctrlKey || event.metaKey || mode?.kind === 'add';
  return isAdding ? addingMode(target, session.selection.get(), ground(session)) : 'replace';
}

function isEditor(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.editor-strip') !== null;
}
