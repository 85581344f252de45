import { assertNever } from '../../shared/plan/assert-never';
import { cellText } from './model/cell-face';
import { type CellPlace, clamped } from './model/cell-place';
import { type Ground, type Motion, moved } from './model/cursor-move';
import type { GridCommand } from './model/grid-command';
import { headerHeight, rowHeight } from './model/grid-layout';
import { singleCell } from './model/selection';
import type { GridSession } from './grid-session';

type SelectTarget = Extract<GridCommand, { kind: 'select' }>['what'];

/** Moves the cursor, or with `extend` the far corner of the selection. */
export function moveCursor(session: GridSession, motion: Motion, extend: boolean): void {
  const { active, extent } = session.selection.get();
  placeCursor(session, moved(extend ? extent : active, motion, ground(session)), extend);
}

/** Puts the cursor on a cell, or with `extend` stretches the selection to it. */
export function placeCursor(session: GridSession, place: CellPlace, extend: boolean): void {
  const to = clamped(place, session.extent());
  session.selection.set(extend ? { active: session.selection.get().active, extent: to } : singleCell(to));
  session.reveal(to);
}

/** Selects everything, whole rows or columns of the selection, or just the active cell again. */
export function selectCells(session: GridSession, what: SelectTarget): void {
  const { active, extent } = session.selection.get();
  const { rowCount, columnCount } = session.extent();
  const last = clamped({ row: rowCount - 1, column: columnCount - 1 }, session.extent());
  switch (what) {
    case 'all':
      session.selection.set({ active: { row: 0, column: 0 }, extent: last });
      return;
    case 'rows':
      session.selection.set({
        active: { row: active.row, column: 0 },
        extent: { row: extent.row, column: last.column },
      });
      return;
    case 'columns':
      session.selection.set({
        active: { row: 0, column: active.column },
        extent: { row: last.row, column: extent.column },
      });
      return;
    case 'activeCell':
      session.selection.set(singleCell(active));
      return;
    default:
      assertNever(what);
  }
}

function ground(session: GridSession): Ground {
  const { columns } = session;
  const { startWidth, endWidth, startCount } = session.layout.get();
  const view = session.view();
  const scrollingWidth = view.width - startWidth - endWidth;
  return {
    ...session.extent(),
    firstField: columns.findIndex((column) => column.kind === 'field'),
    lastField: columns.findLastIndex((column) => column.kind === 'field'),
    firstScrolling: startCount,
    screenRows: Math.floor((view.height - headerHeight) / rowHeight) - 1,
    screenColumns: Math.floor(scrollingWidth / (session.layout.get().places[startCount]?.width ?? 1)),
    isFilled: (place) => isFilled(session, place),
  };
}

function isFilled(session: GridSession, place: CellPlace): boolean {
  const column = session.column(place.column);
  const row = session.rows.rowAt(place.row);
  if (column === undefined || row === undefined) return false;
  if (column.kind === 'field') return (row.cells[column.id] ?? '') !== '';
  const shown = session.rows.view(row.id);
  return shown !== undefined && cellText(shown, column) !== '';
}
