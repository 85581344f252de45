import { useEffect, useLayoutEffect, useState } from 'react';
import { useObservable } from '../state/observable';
import type { Whereabouts } from '../state/place-keeping';
import { awaitsArrangement } from './filter/use-kept-arrangement';
import type { GridSession, Surface } from './grid-session';
import { singleCell } from './model/selection';
import { firstRowInView } from './select-actions';

/**
 * Brings the cursor and the sheet back to where they were left, once their rows are here, and remembers where
 * they are. Who has moved the cursor meanwhile is left alone.
 */
export function useKeptPlace(session: GridSession, surface: Surface | null, rowCount: number): void {
  const { workspace, sheet } = session;
  const { places } = workspace.view;
  const [workspaceId] = useState(() => workspace.entry.get()?.id ?? '');
  const [returning] = useState(() => new Returning(session, places.of(workspaceId, sheet.name)));
  const isOpening = useObservable(workspace.isOpening);
  const activeSheet = useObservable(workspace.activeSheet);
  // Before the browser paints, and once the sheet is as tall as its rows.
  useLayoutEffect(() => {
    if (surface !== null && !awaitsArrangement(session)) returning.goOn(surface.scroller, isOpening);
  }, [session, returning, surface, isOpening, activeSheet, rowCount]);
  useLayoutEffect(() => {
    if (surface === null) return undefined;
    const { scroller } = surface;
    const { moved, readNow } = places.follow(workspaceId, sheet.name, () => whereabouts(session, scroller));
    const stops = [
      session.selection.subscribe(moved),
      // A sheet that is out of sight does not tell how far it was scrolled.
      workspace.activeSheet.subscribe(readNow),
    ];
    scroller.addEventListener('scroll', moved, { passive: true });
    return () => {
      readNow();
      scroller.removeEventListener('scroll', moved);
      for (const stop of stops) stop();
    };
  }, [session, surface, places, workspace, workspaceId, sheet]);
  useEffect(
    () =>
      session.editing.subscribe(() => {
        returning.leave();
      }),
    [session, returning],
  );
}

function whereabouts(session: GridSession, scroller: HTMLElement): Whereabouts | undefined {
  const { row, column } = session.selection.get().active;
  const rowId = session.rows.idAt(row);
  if (rowId === undefined || scroller.clientHeight === 0) return undefined;
  const topId = session.rows.idAt(firstRowInView(session)) ?? null;
  const above = Math.floor(scroller.scrollTop % session.layout.get().rowHeight);
  const left = Math.floor(scroller.scrollLeft);
  return { rowId, field: session.column(column)?.id ?? '', topId, above, left };
}

/** The way back to a place: first the cursor, then, once the sheet is in sight, the rows that were in view. */
class Returning {
  #cursor: Whereabouts | undefined;
  #scroll: Whereabouts | undefined;
  /** Where the cursor is as far as nobody moved it. */
  #expected: string;

  constructor(
    readonly session: GridSession,
    place: Whereabouts | undefined,
  ) {
    this.#cursor = place;
    this.#scroll = place;
    this.#expected = this.#activePlace();
  }

  /** Goes as far as the rows that are here allow; `isOpening` while more may come. */
  goOn(scroller: HTMLElement, isOpening: boolean): void {
    if (this.#scroll === undefined) return;
    if (this.#activePlace() !== this.#expected || scroller.scrollTop > 0) {
      this.leave();
      return;
    }
    const { rows } = this.session;
    const isHere = (id: string | null): boolean => id === null || rows.indexOf(id) !== -1;
    if (isOpening && !(isHere(this.#scroll.rowId) && isHere(this.#scroll.topId))) return;
    if (this.#cursor !== undefined) this.#placeCursor(this.#cursor);
    this.#cursor = undefined;
    // Out of sight nothing can be scrolled.
    if (scroller.clientHeight === 0) return;
    this.#scrollTo(scroller, this.#scroll);
    this.leave();
  }

  /** The place is of no concern any more. */
  leave(): void {
    this.#cursor = undefined;
    this.#scroll = undefined;
  }

  #placeCursor({ rowId, field }: Whereabouts): void {
    const { session } = this;
    const row = session.rows.indexOf(rowId);
    if (row === -1) return;
    const found = session.columns.findIndex(({ id }) => id === field);
    const column = found === -1 ? session.selection.get().active.column : found;
    session.selection.set(singleCell({ row, column }));
    this.#expected = this.#activePlace();
  }

  #scrollTo(scroller: HTMLElement, { topId, above, left }: Whereabouts): void {
    const top = topId === null ? -1 : this.session.rows.indexOf(topId);
    const { rowHeight } = this.session.layout.get();
    if (top === -1) this.session.reveal(this.session.selection.get().active);
    else scroller.scrollTo({ top: top * rowHeight + above, left, behavior: 'instant' });
  }

  #activePlace(): string {
    const { row, column } = this.session.selection.get().active;
    return `${row} ${this.session.column(column)?.id ?? ''}`;
  }
}
