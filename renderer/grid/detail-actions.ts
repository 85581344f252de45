import type { GridSession } from './grid-session';
import { cellDetail, type CellDetail } from './model/cell-detail';
import type { CellPlace } from './model/cell-place';

/** Tells all there is about the active cell until the next key, or takes that away again. */
export function toggleDetail(session: GridSession): void {
  const isShown = session.detail.get()?.isAsked === true;
  const place = session.selection.get().active;
  session.reveal(place);
  session.detail.set(isShown ? null : { place, isAsked: true });
}

/** What there is to tell of the cell at a place on screen. */
export function detailAt(session: GridSession, place: CellPlace): CellDetail | undefined {
  const id = session.rows.idAt(place.row);
  const shown = id === undefined ? undefined : session.rows.view(id);
  const column = session.column(place.column);
  return shown === undefined || column === undefined ? undefined : cellDetail(shown, column);
}
