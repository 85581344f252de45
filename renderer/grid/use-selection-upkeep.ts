import { useEffect } from 'react';
import type { GridSession } from './grid-session';
import { clampedSelection, type Selection } from './model/selection';

/** Keeps the cursor on its row when rows come, go or change places, and on the sheet when its row is gone. */
export function useSelectionUpkeep(session: GridSession): void {
  useEffect(() => {
    const { rows, selection } = session;
    let activeId = rows.idAt(selection.get().active.row);
    const stops = [
      selection.subscribe(() => {
        activeId = rows.idAt(selection.get().active.row);
      }),
      rows.subscribe(() => {
        const { active } = selection.get();
        if (rows.idAt(active.row) === activeId) return;
        const row = activeId === undefined ? -1 : rows.indexOf(activeId);
        const moved = row === -1 ? selection.get() : shiftedRows(selection.get(), row - active.row);
        selection.set(clampedSelection(moved, session.extent()));
        activeId = rows.idAt(selection.get().active.row);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session]);
}

function shiftedRows({ active, extent }: Selection, by: number): Selection {
  return {
    active: { row: active.row + by, column: active.column },
    extent: { row: extent.row + by, column: extent.column },
  };
}
