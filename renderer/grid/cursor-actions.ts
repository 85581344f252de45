import { type CellPlace, clamped } from './model/cell-place';
import { type CursorMotion, type Motion, moved } from './model/cursor-move';
import { addedAt } from './model/select-mode';
import { extendedTo, lastSpan, rangeOf, type Selection, singleCell } from './model/selection';
import { advanced } from './model/selection-cycle';
import type { GridSession } from './grid-session';
import { ground } from './ground';

/** Moves the cursor, or with `extend` the far corner of the selection. */
export function moveCursor(session: GridSession, motion: CursorMotion, extend: boolean): void {
  const selection = session.selection.get();
  if (motion.kind === 'advance') {
    select(session, advanced(selection, motion, session.extent()));
    return;
  }
  const mode = session.selectMode.get();
  const isExtending = extend || mode?.kind === 'extend';
  const from = isExtending ? lastSpan(selection).extent : selection.active;
  const to = isExtending ? extendedPlace(session, motion) : moved(from, motion, ground(session));
  // Page keys turn the page: the cursor keeps its height on the screen.
  if (motion.kind === 'screen') session.scrollRows(to.row - from.row);
  // The first cell is frozen: going home has to show the first scrolling columns as well.
  if (motion.kind === 'sheetStart') session.scrollHome();
  if (mode?.kind === 'add' && !isExtending) select(session, addedAt(selection, mode.kept, to));
  else if (isExtending) extendTo(session, to);
  else placeCursor(session, to, false);
}

/** Stretches the selection. Of whole columns and rows the end is far away, and nobody asks to see it. */
function extendTo(session: GridSession, to: CellPlace): void {
  const selection = session.selection.get();
  const { firstRow, lastRow, firstColumn, lastColumn } = rangeOf(selection);
  const around = ground(session);
  const { extent } = lastSpan(selection);
  const isTall = firstRow === 0 && lastRow === around.rowCount - 1 && to.row === extent.row;
  const isWide =
    firstColumn <= around.firstField && lastColumn >= around.lastField && to.column === extent.column;
  const end = clamped(to, around);
  session.reveal(end, { upDown: !isTall, sideways: !isWide });
  session.selection.set(extendedTo(selection, end));
}

/** Where the far corner goes. The edge of a block is looked for along the line of the active cell. */
function extendedPlace(session: GridSession, motion: Motion): CellPlace {
  const selection = session.selection.get();
  const { extent } = lastSpan(selection);
  if (motion.kind !== 'blockEdge') return moved(extent, motion, ground(session));
  const { row, column } = selection.active;
  const isSideways = motion.direction === 'left' || motion.direction === 'right';
  return isSideways
    ? { ...moved({ ...extent, row }, motion, ground(session)), row: extent.row }
    : { ...moved({ ...extent, column }, motion, ground(session)), column: extent.column };
}

/** Puts the cursor on a cell, or with `extend` stretches the selection to it. */
export function placeCursor(session: GridSession, place: CellPlace, extend: boolean): void {
  const to = clamped(place, session.extent());
  // Scrolling first: it reads how things stand, which costs a layout once the selection is drawn.
  session.reveal(to);
  session.selection.set(extend ? extendedTo(session.selection.get(), to) : singleCell(to));
}

/** Selects, and shows the active cell. */
export function select(session: GridSession, selection: Selection): void {
  session.reveal(selection.active);
  session.selection.set(selection);
}
