import { assertNever } from '../../shared/plan/assert-never';
import { cellText } from './model/cell-face';
import { type CellPlace, clamped } from './model/cell-place';
import { type Ground, type Motion, moved } from './model/cursor-move';
import { headerHeight } from './model/grid-layout';
import { extendedTo, lastSpan, rangeOf, selectedRange, singleCell, withRange } from './model/selection';
import type { GridSession } from './grid-session';

type SelectTarget = 'all' | 'rows' | 'columns' | 'activeCell';

/** Moves the cursor, or with `extend` the far corner of the selection. */
export function moveCursor(session: GridSession, motion: Motion, extend: boolean): void {
  const selection = session.selection.get();
  const from = extend ? lastSpan(selection).extent : selection.active;
  const to = moved(from, motion, ground(session));
  // Page keys turn the page: the cursor keeps its height on the screen.
  if (motion.kind === 'screen') session.scrollRows(to.row - from.row);
  // The first cell is frozen: going home has to show the first scrolling columns as well.
  if (motion.kind === 'sheetStart') session.scrollHome();
  placeCursor(session, to, extend);
}

/** Puts the cursor on a cell, or with `extend` stretches the selection to it. */
export function placeCursor(session: GridSession, place: CellPlace, extend: boolean): void {
  const to = clamped(place, session.extent());
  session.selection.set(extend ? extendedTo(session.selection.get(), to) : singleCell(to));
  session.reveal(to);
}

/** Begins one more block at a cell, which becomes the active one. */
export function addRange(session: GridSession, place: CellPlace): void {
  const at = clamped(place, session.extent());
  session.selection.set(withRange(session.selection.get(), { anchor: at, extent: at }));
  session.reveal(at);
}

/**
 * Selects everything, whole rows or columns of the selection, or just the active cell again. Whole rows are
 * their fields: what is copied can be pasted again from the first field on.
 */
export function selectCells(session: GridSession, what: SelectTarget): void {
  const selection = session.selection.get();
  const { active } = selection;
  const range = rangeOf(selection);
  const { firstField, lastField, rowCount } = ground(session);
  const wide = { firstColumn: firstField, lastColumn: lastField };
  const tall = { firstRow: 0, lastRow: Math.max(0, rowCount - 1) };
  switch (what) {
    case 'all':
      session.selection.set({ ...selectedRange({ ...tall, ...wide }), active });
      return;
    case 'rows':
      session.selection.set({ ...selectedRange({ ...range, ...wide }), active });
      return;
    case 'columns':
      session.selection.set({ ...selectedRange({ ...range, ...tall }), active });
      return;
    case 'activeCell':
      session.selection.set(singleCell(active));
      return;
    default:
      assertNever(what);
  }
}

/** Selects whole columns, as a click on a heading does; with `extend` those from the cursor on. */
export function selectColumn(session: GridSession, column: number, extend: boolean): void {
  const selection = session.selection.get();
  const firstInView = Math.floor(session.view().scrollTop / session.layout.get().rowHeight);
  const place = clamped({ row: firstInView, column }, session.extent());
  session.selection.set(extend ? extendedTo(selection, place) : singleCell(place));
  selectCells(session, 'columns');
}

function ground(session: GridSession): Ground {
  const { columns } = session;
  const { startWidth, endWidth, startCount, rowHeight } = session.layout.get();
  const view = session.view();
  const scrollingWidth = view.width - startWidth - endWidth;
  return {
    ...session.extent(),
    firstField: columns.findIndex((column) => column.kind === 'field'),
    lastField: columns.findLastIndex((column) => column.kind === 'field'),
    firstScrolling: startCount,
    screenRows: Math.floor((view.height - headerHeight) / rowHeight) - 1,
    screenColumns: Math.floor(scrollingWidth / (session.layout.get().places[startCount]?.width ?? 1)),
    isFilled: (place) => isFilledAt(session, place),
  };
}

/** Whether a cell on screen holds anything. */
export function isFilledAt(session: GridSession, place: CellPlace): boolean {
  const column = session.column(place.column);
  const row = session.rows.rowAt(place.row);
  if (column === undefined || row === undefined) return false;
  if (column.kind === 'field') return (row.cells[column.id] ?? '') !== '';
  const shown = session.rows.view(row.id);
  return shown !== undefined && cellText(shown, column) !== '';
}
