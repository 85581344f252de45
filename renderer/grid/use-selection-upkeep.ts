import { useEffect } from 'react';
import type { GridSession } from './grid-session';
import { clampedSelection, isSingleCell, shiftedSelection, singleCell } from './model/selection';

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
      // Rows that stood together do not any more: what was selected around the cursor is no block.
      const kept = isArranged && !isSingleCell(before) ? singleCell(active) : before;
      if (rows.idAt(active.row) === activeId) {
        selection.set(kept);
        return;
      }
      if (activeId === undefined) {
        // The first rows of an empty sheet: the cursor starts at their first cell.
        const column = session.columns.findIndex(({ kind }) => kind === 'field');
        selection.set(singleCell({ row: 0, column }));
        session.scrollHome();
        return;
      }
      const row = rows.indexOf(activeId);
      // Who has scrolled away from the cursor goes on looking there.
      const wasSeen = session.shows(active);
      const moved = row === -1 ? kept : shiftedSelection(kept, row - active.row);
      selection.set(clampedSelection(moved, session.extent()));
      if (row === -1 && wasSeen) session.reveal(selection.get().active);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The editor stays over its row. */
function keepEditorOnRow({ rows, editing }: GridSession): void {
  const open = editing.get();
  const row = open === null ? -1 : rows.indexOf(open.rowId);
  if (open !== null && row !== -1 && row !== open.place.row) {
    editing.set({ ...open, place: { ...open.place, row } });
  }
}
