import { useEffect } from 'react';
import type { GridSession } from './grid-session';
import { clampedSelection, shiftedSelection, singleCell } from './model/selection';

/** Keeps the cursor on its row when rows come, go or change places, and on the sheet when its row is gone. */
export function useSelectionUpkeep(session: GridSession): void {
  useEffect(() => {
    const { rows, selection } = session;
    let activeId = rows.idAt(selection.get().active.row);
    const stops = [
      // Who types is done selecting.
      session.editing.subscribe(() => {
        if (session.editing.get() !== null) session.selectMode.set(null);
      }),
      selection.subscribe(() => {
        activeId = rows.idAt(selection.get().active.row);
      }),
      rows.subscribe(() => {
        const { active } = selection.get();
        if (rows.idAt(active.row) === activeId) return;
        if (activeId === undefined) {
          // The first rows of an empty sheet: the cursor starts at their first cell.
          const column = session.columns.findIndex(({ kind }) => kind === 'field');
          selection.set(singleCell({ row: 0, column }));
          session.scrollHome();
          return;
        }
        const row = rows.indexOf(activeId);
        const moved = row === -1 ? selection.get() : shiftedSelection(selection.get(), row - active.row);
        selection.set(clampedSelection(moved, session.extent()));
        if (row === -1) session.reveal(selection.get().active);
        activeId = rows.idAt(selection.get().active.row);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session]);
}
