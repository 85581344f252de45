import { useLayoutEffect, useRef } from 'react';
import { useObservable } from '../state/observable';
import { followScroll } from './follow-scroll';
import type { GridSession } from './grid-session';
import { headerHeight } from './model/grid-layout';
import { scrollTopAfter } from './model/resized-rows';

/** Keeps the rows in view where they are when all rows become higher or lower, out of sight or not. */
export function useRowHeight(session: GridSession, scroller: HTMLElement, rowHeight: number): void {
  const heightBefore = useRef(rowHeight);
  /** How far the sheet was scrolled when it was last in sight. */
  const lastTop = useRef(0);
  const activeSheet = useObservable(session.workspace.activeSheet);
  useLayoutEffect(() => {
    const before = heightBefore.current;
    // Out of sight nothing can be scrolled: that waits until the sheet is shown.
    if (scroller.clientHeight === 0 || before === rowHeight) return;
    heightBefore.current = rowHeight;
    // As last seen: the browser has brought it down already where the sheet became too short for it.
    const seen = {
      scrollTop: lastTop.current,
      height: scroller.clientHeight - headerHeight,
      rowHeight: before,
    };
    const top = scrollTopAfter(seen, rowHeight, session.selection.get().active.row);
    scroller.scrollTo({ top, behavior: 'instant' });
  }, [session, scroller, rowHeight, activeSheet]);
  useLayoutEffect(
    () =>
      followScroll(scroller, ({ top, height }) => {
        if (height > 0) lastTop.current = top;
      }),
    [scroller],
  );
}
