import { useEffect } from 'react';
import type { ShownRows } from '../state/shown-rows';
import type { GridSession } from './grid-session';
import {
  clampedSelection,
  followedSelection,
  isSingleCell,
  type Selection,
  singleCell,
} from './model/selection';

export function useSelectionUpkeep(session: GridSession): void {
  useEffect(() => keepSelection(session), [session]);
}

/**
 * Keeps the cursor on its row when rows come, go or change places, and on the sheet when its row is gone. Gives a
 * function that stops it.
 */
export function keepSelection(session: GridSession): () => void {
  const { rows, selection } = session;
  let activeId = rows.idAt(selection.get().active.row);
  let { arranged } = rows;
  const stoodBefore = standingBefore(session);
  /** Where the cursor was put as the first rows came: until somebody moves it, it stays at the first cell. */
  let begun: Selection | null = null;
  const stops = [
    // Who types is done selecting.
    session.editing.subscribe(() => {
      if (session.editing.get() !== null) session.selectMode.set(null);
    }),
    selection.subscribe(() => {
      activeId = rows.idAt(selection.get().active.row);
    }),
    rows.subscribe(() => {
      keepEditorOnRow(session);
      const before = selection.get();
      const { active } = before;
      const isArranged = arranged !== rows.arranged;
      arranged = rows.arranged;
      const stood = stoodBefore();
      // Rows that stood together do not any more: what was selected around the cursor is no block.
      const kept = isArranged && !isSingleCell(before) ? singleCell(active) : before;
      const isThere = rows.idAt(active.row) === activeId;
      if (isThere && (isSingleCell(kept) || onItsRows(kept, stood, rows) === kept)) {
        selection.set(kept);
        return;
      }
      if (activeId === undefined) {
        begun = startAtFirst(session);
        return;
      }
      if (before === begun && session.editing.get() === null && !isArranged) {
        activeId = rows.idAt(active.row);
        return;
      }
      const row = rows.indexOf(activeId);
      // Who has scrolled away from the cursor goes on looking there.
      const wasSeen = row === -1 && session.shows(active);
      const followed = onItsRows(kept, stood, rows);
      const isStray = before === session.stray || (followed === undefined && !isArranged);
      follow(session, followed ?? singleCell(active), isStray);
      if (wasSeen) session.reveal(selection.get().active);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/**
 * Puts the selection where its rows are; one of rows that went is a stray one, chosen by nobody. Rows that go by undo are
 * those one has just taken back.
 */
function follow(session: GridSession, selection: Selection, isStray: boolean): void {
  // What is looked through goes along with its rows by itself.
  session.find.keepScope(() => {
    session.selection.set(clampedSelection(selection, session.extent()));
  });
  if (isStray && !session.workspace.walk.isMoving) session.stray = session.selection.get();
}

/** The first rows of an empty sheet: the cursor starts at their first cell. */
function startAtFirst(session: GridSession): Selection {
  const column = session.columns.findIndex(({ kind }) => kind === 'field');
  const first = singleCell({ row: 0, column });
  session.selection.set(first);
  session.scrollHome();
  return first;
}

/** Rows as they stood, and whether others may have come between them since. */
type Stood = ReturnType<ShownRows['standing']> & { readonly isParted: boolean };

/** Tells at each change how the rows stood before it. */
function standingBefore({ rows, allRows }: GridSession): () => Stood {
  let standing = rows.standing();
  let { ids } = allRows;
  return () => {
    // The list is another one where rows came between others, went or changed places.
    const stood = { ...standing, isParted: ids !== allRows.ids };
    standing = rows.standing();
    ({ ids } = allRows);
    return stood;
  };
}

/** The selection with its rows; undefined where none of them is left. */
function onItsRows(
  selection: Selection,
  { idAt, count, isParted }: Stood,
  rows: ShownRows,
): Selection | undefined {
  const placeOf = (place: number): number => rows.indexOf(idAt(place) ?? '');
  return followedSelection(selection, { placeOf, parted: isParted ? count : undefined });
}

/** The editor stays over its row. */
function keepEditorOnRow({ rows, editing }: GridSession): void {
  const open = editing.get();
  const row = open === null ? -1 : rows.indexOf(open.rowId);
  if (open !== null && row !== -1 && row !== open.place.row) {
    editing.set({ ...open, place: { ...open.place, row } });
  }
}
