import { cellText } from './model/cell-face';
import type { CellPlace } from './model/cell-place';
import type { Ground } from './model/cursor-move';
import { headerHeight } from './model/grid-layout';
import type { GridSession } from './grid-session';

/** What movements and picking need to know of the sheet as it stands now. */
export function ground(session: GridSession): Ground {
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
