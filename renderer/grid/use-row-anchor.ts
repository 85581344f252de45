import { useLayoutEffect, useState } from 'react';
import { useObservable } from '../state/observable';
import { followScroll } from './follow-scroll';
import type { GridSession, Surface } from './grid-session';

/** Keeps the rows in view where they are on screen when others come, go or change places above them. */
export function useRowAnchor(session: GridSession, surface: Surface | null, rowCount: number): void {
  const [anchor] = useState(() => new RowAnchor(session));
  const activeSheet = useObservable(session.workspace.activeSheet);
  useLayoutEffect(() => {
    if (surface === null) return undefined;
    const { scroller } = surface;
    const stops = [
      followScroll(scroller, ({ top, height }) => {
        if (height > 0) anchor.scrolledTo(top);
      }),
      session.rows.subscribe(() => {
        anchor.follow();
        anchor.keep(scroller);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, surface, anchor]);
  // Once the sheet is as tall as its rows, and in sight: until then it cannot be scrolled that far.
  useLayoutEffect(() => {
    if (surface !== null) anchor.keep(surface.scroller);
  }, [surface, anchor, rowCount, activeSheet]);
}

/** What a scroller tells and takes. */
type Scrolled = Pick<HTMLElement, 'clientHeight' | 'scrollTop'>;

/** Rows of a screen, about: where all of these went there is nothing left to keep in place. */
const greatestInView = 200;

/** Which rows are in view, and how far the sheet is still to be scrolled for them to stay there. */
export class RowAnchor {
  #before;
  #arranged;
  #top = 0;
  /** Rows to scroll down, or with a minus up. */
  #due = 0;

  constructor(readonly session: GridSession) {
    this.#before = session.rows.standing();
    this.#arranged = session.rows.arranged;
  }

  /** The sheet was scrolled so far, in CSS pixels: wherever that is, it is where somebody looks. */
  scrolledTo(top: number): void {
    this.#top = top;
    this.#due = 0;
  }

  /** Rows may have come, gone or changed places. */
  follow(): void {
    const { rows, workspace } = this.session;
    const before = this.#before;
    const isArranged = this.#arranged !== rows.arranged;
    this.#before = rows.standing();
    this.#arranged = rows.arranged;
    // Who sorts or filters looks at another place; while rows are being read, they come in any order.
    if (isArranged || workspace.isOpening.get()) this.#due = 0;
    else this.#due += this.#moved(before);
  }

  #moved(before: ReturnType<GridSession['rows']['standing']>): number {
    const { rows, layout } = this.session;
    // At the top of the sheet one looks at its beginning, whatever rows that is: those of a load come in any order.
    if (this.#top === 0) return 0;
    const top = Math.floor(this.#top / layout.get().rowHeight) + this.#due;
    for (let place = top; place < top + greatestInView; place += 1) {
      const id = before.idAt(place);
      if (id === undefined) return 0;
      const now = rows.indexOf(id);
      // Of those that went from the top on, the next one takes the place.
      if (now !== -1) return now - top;
    }
    return 0;
  }

  /** Scrolls as far as can be by now. */
  keep(scroller: Scrolled): void {
    if (this.#due === 0 || scroller.clientHeight === 0) return;
    const due = this.#due;
    const { rowHeight } = this.session.layout.get();
    const from = scroller.scrollTop;
    this.session.scrollRows(due);
    const done = Math.round((scroller.scrollTop - from) / rowHeight);
    this.#due = due - done;
  }
}
