import { type MouseEvent, useCallback } from 'react';
import type { MenuCorner } from '../../ui/menu-place';
import { placeCursor } from '../cursor-actions';
import type { GridSession } from '../grid-session';
import type { GridColumn } from '../model/grid-column';
import { rangeHolds, rangesOf } from '../model/selection';
import { selectColumn, selectRow } from '../select-actions';
import { isChosenColumn, isWholeRows, openHeadingMenu } from './open-menu';

interface MenuEvents {
  readonly onContextMenu: (event: MouseEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

/** The right button opens the menu of a cell or a heading, a click on the sign in a heading that of its column. */
export function useSheetMenu(session: GridSession): MenuEvents {
  const onContextMenu = useCallback(
    (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      // The menu key has opened the menu already, at the active cell.
      if (isFromKey(event)) return;
      const at = { left: event.clientX, top: event.clientY, bottom: event.clientY };
      const column = columnOf(session, event.target);
      if (event.target.closest('[role=columnheader]') !== null && column !== undefined) {
        chooseColumn(session, column);
        session.menu.set({ kind: 'heading', column, at });
        return;
      }
      openAtCell(session, event.target, at);
    },
    [session],
  );
  const onClick = useCallback(
    ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || target.closest('.heading-menu') === null) return;
      const column = columnOf(session, target);
      if (column !== undefined) openHeadingMenu(session, column);
    },
    [session],
  );
  return { onContextMenu, onClick };
}

function isFromKey({ nativeEvent }: MouseEvent): boolean {
  return nativeEvent instanceof PointerEvent && nativeEvent.pointerType === '';
}

function columnOf(session: GridSession, target: Element): GridColumn | undefined {
  const field = target.closest<HTMLElement>('[data-field]')?.dataset['field'];
  return session.columns.find(({ id }) => id === field);
}

function chooseColumn(session: GridSession, column: GridColumn): void {
  if (!isChosenColumn(session, column)) selectColumn(session, session.columns.indexOf(column));
}

/** What is selected stays where the pointer is on it; else the cell under the pointer is selected first. */
function openAtCell(session: GridSession, target: Element, at: MenuCorner): void {
  const row = Number(target.closest('[role=row]')?.ariaRowIndex ?? 0) - 2;
  const column = columnOf(session, target);
  const isNumber = target.closest('.row-number') !== null;
  if (row < 0 || (column === undefined && !isNumber)) return;
  if (column === undefined) {
    if (!isWholeRows(session) || !holds(session, row, session.selection.get().active.column)) {
      selectRow(session, row);
    }
  } else {
    const place = { row, column: session.columns.indexOf(column) };
    if (!holds(session, place.row, place.column)) placeCursor(session, place, false);
  }
  session.focus();
  session.menu.set({ kind: isWholeRows(session) ? 'rows' : 'cells', at });
}

function holds(session: GridSession, row: number, column: number): boolean {
  return rangesOf(session.selection.get()).some((range) => rangeHolds(range, row, column));
}
