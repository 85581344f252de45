import type { Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';
import type { GridSession } from './grid-session';
import { headerHeight } from './model/grid-layout';
import { scrollTopAfter } from './model/resized-rows';

/** Keeps the rows in view where they are when all rows become higher or lower. */
export function useRowHeight(
  session: GridSession,
  virtualizer: Virtualizer<HTMLElement, Element>,
  rowHeight: number,
): void {
  const heightBefore = useRef(rowHeight);
  useLayoutEffect(() => {
    const before = heightBefore.current;
    if (before === rowHeight) return;
    heightBefore.current = rowHeight;
    const scroller = session.surface?.scroller;
    // As last seen: the browser has brought it down already where the sheet became too short for it.
    const scrollTop = virtualizer.scrollOffset ?? 0;
    virtualizer.measure();
    if (scroller === undefined) return;
    const seen = { scrollTop, height: scroller.clientHeight - headerHeight, rowHeight: before };
    const top = scrollTopAfter(seen, rowHeight, session.selection.get().active.row);
    scroller.scrollTo({ top, behavior: 'instant' });
  }, [session, virtualizer, rowHeight]);
}
