import { assertNever } from '../../shared/plan/assert-never';
import { select } from './cursor-actions';
import type { GridSession } from './grid-session';
import { ground } from './ground';
import type { CellPlace } from './model/cell-place';
import { filledBlock } from './model/filled-block';
import type { SelectMode } from './model/select-mode';
import { rangeCovers } from './model/range-parts';
import { rangesOf, selectedRanges, singleCell } from './model/selection';
import { atNextCorner } from './model/selection-cycle';
import { everyField, picked, wholeRanges } from './model/selection-picking';

/**
 * Selects everything, the whole rows or columns of the selection, or just the active cell again. Whole rows are
 * their fields: what is copied can be pasted again from the first field on.
 */
export function selectCells(session: GridSession, what: 'all' | 'rows' | 'columns' | 'activeCell'): void {
  const selection = session.selection.get();
  const around = ground(session);
  switch (what) {
    case 'all':
      session.selection.set(everyField(selection.active, around));
      return;
    case 'rows':
    case 'columns':
      session.selection.set(wholeRanges(selection, what, around));
      return;
    case 'activeCell':
      session.selection.set(singleCell(selection.active));
      return;
    default:
      assertNever(what);
  }
}

/**
 * Selects the block of filled cells round the active one; everything where that is selected already, or where there
 * is none.
 */
export function selectBlock(session: GridSession): void {
  const selection = session.selection.get();
  const around = ground(session);
  const block = filledBlock(selection.active, { ...around, isFilled: fieldFilled(session) });
  const isSelected = block !== undefined && rangesOf(selection).some((range) => rangeCovers(range, block));
  if (block === undefined || isSelected) selectCells(session, 'all');
  else session.selection.set(selectedRanges([block], selection.active));
}

/** Reads cells of fields without unpacking their rows: a block may be all of them. */
function fieldFilled(session: GridSession): (place: CellPlace) => boolean {
  const readers = session.columns.map((column) =>
    column.kind === 'field' ? session.rows.cellsOf(column.id) : undefined,
  );
  return ({ row, column }) => (readers[column]?.(row) ?? '') !== '';
}

/** Selects a whole column, with its first cell in view active, as a click on the heading does. */
export function selectColumn(session: GridSession, column: number): void {
  const from = { row: firstRowInView(session), column };
  const before = session.selection.get();
  session.selection.set(picked({ kind: 'columns', mode: 'replace', before, from }, from, ground(session)));
}

/** Selects a whole row, as a click on its number does. */
export function selectRow(session: GridSession, row: number): void {
  const from = { row, column: 0 };
  const before = session.selection.get();
  session.selection.set(picked({ kind: 'rows', mode: 'replace', before, from }, from, ground(session)));
}

/** The first row that is wholly or partly in view. */
export function firstRowInView(session: GridSession): number {
  return Math.floor(session.view().scrollTop / session.layout.get().rowHeight);
}

/** Goes into a mode of selecting by keyboard, or out of it where it is on already. */
export function toggleSelectMode(session: GridSession, kind: SelectMode['kind']): void {
  const isOn = session.selectMode.get()?.kind === kind;
  const kept = session.selection.get().ranges.length;
  session.selectMode.set(isOn ? null : kind === 'add' ? { kind, kept } : { kind });
}

/** Leaves the mode of selecting, or where there is none selects the active cell alone. */
export function stepBack(session: GridSession): void {
  if (session.selectMode.get() === null) selectCells(session, 'activeCell');
  else session.selectMode.set(null);
}

/** Makes the next corner of the selection the active cell. */
export function goToNextCorner(session: GridSession): void {
  select(session, atNextCorner(session.selection.get()));
}
