import type { GridSession } from './grid-session';
import { isCut } from './cut-text';
import { cellText } from './model/cell-face';
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
  if (shown === undefined || column === undefined) return undefined;
  const detail = cellDetail(shown, column);
  const text = cellText(shown, column);
  const width = session.layout.get().places[place.column]?.width ?? 0;
  if (column.kind !== 'field' || !isCut(text, width)) return detail;
  return { ...detail, state: [{ kind: 'plain', text }, ...detail.state] };
}
