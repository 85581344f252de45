import type { MenuCorner } from '../../ui/menu-place';
import type { GridSession } from '../grid-session';
import type { GridColumn } from '../model/grid-column';
import { rangeHolds, rangeOf, rangesOf } from '../model/selection';

/** Opens the menu of what is selected, at the active cell: for the keyboard. */
export function openMenuAtCursor(session: GridSession): void {
  const column = chosenColumn(session);
  if (column !== undefined) openHeadingMenu(session, column);
  else session.menu.set({ kind: isWholeRows(session) ? 'rows' : 'cells', at: cursorCorner(session) });
}

/** Opens the menu of a column below its heading. */
export function openHeadingMenu(session: GridSession, column: GridColumn): void {
  const place = session.layout.get().places.find((one) => one.column === column);
  if (place === undefined) return;
  session.reveal({ row: session.selection.get().active.row, column: place.index });
  const heading = session.surface?.grid.querySelector(`[role=columnheader][data-field="${column.id}"]`);
  session.menu.set({
    kind: 'heading',
    column,
    at: heading?.getBoundingClientRect() ?? cursorCorner(session),
  });
}

/** The column of the active cell where its heading is what is chosen: every row of it is selected. */
function chosenColumn(session: GridSession): GridColumn | undefined {
  const selection = session.selection.get();
  const { firstRow, lastRow, firstColumn, lastColumn } = rangeOf(selection);
  const isWhole = session.rows.count > 1 && firstRow === 0 && lastRow === session.rows.count - 1;
  const { firstField, lastField } = fieldRun(session);
  const isEverything = firstColumn <= firstField && lastColumn >= lastField;
  return isWhole && !isEverything ? session.column(selection.active.column) : undefined;
}

/** Whether a column is one of those that are selected as a whole. */
export function isChosenColumn(session: GridSession, column: GridColumn): boolean {
  const index = session.columns.indexOf(column);
  const holdsIt = rangesOf(session.selection.get()).some((range) => rangeHolds(range, 0, index));
  return chosenColumn(session) !== undefined && holdsIt;
}

/** Whether the selection is of whole rows. */
export function isWholeRows(session: GridSession): boolean {
  const { firstColumn, lastColumn } = rangeOf(session.selection.get());
  const { firstField, lastField } = fieldRun(session);
  return firstColumn <= firstField && lastColumn >= lastField;
}

function fieldRun({ columns }: GridSession): { readonly firstField: number; readonly lastField: number } {
  const isField = ({ kind }: GridColumn): boolean => kind === 'field';
  return { firstField: columns.findIndex(isField), lastField: columns.findLastIndex(isField) };
}

function cursorCorner(session: GridSession): MenuCorner {
  session.reveal(session.selection.get().active);
  const grid = session.surface?.grid;
  const cell = document.getElementById(grid?.getAttribute('aria-activedescendant') ?? '');
  const box = (cell ?? session.surface?.scroller)?.getBoundingClientRect();
  if (cell !== null && box !== undefined) return box;
  // An empty sheet has no active cell.
  return { left: box?.left ?? 0, top: box?.top ?? 0, bottom: box?.top ?? 0 };
}
