import type { GridSession } from '../grid-session';
import type { GridColumn } from '../model/grid-column';

/** Opens the filter of a column below its heading. */
export function openFilter(session: GridSession, column: GridColumn): void {
  const place = session.layout.get().places.find((one) => one.column === column);
  if (place !== undefined) {
    session.reveal({ row: session.selection.get().active.row, column: place.index });
  }
  session.filterMenu.set(column);
}
