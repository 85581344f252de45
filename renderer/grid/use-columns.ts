import { useCallback, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useObservable } from '../state/observable';
import type { SheetRows } from '../state/sheet-rows';
import type { GridSession } from './grid-session';
import { type GridLayout, gutterWidthFor } from './model/grid-layout';
import { useKeyWidths } from './use-key-widths';
import { useMessageWidth } from './use-message-width';

/** The columns side by side as they stand now, fitted to the width of the view. */
export function useColumns(session: GridSession, viewWidth: number): GridLayout {
  const { columnDesk, allRows } = session;
  const keyWidths = useKeyWidths(allRows, columnDesk.all);
  const gutterWidth = gutterWidthFor(useMostRows(allRows));
  const messageWidth = useMessageWidth(session);
  useLayoutEffect(() => {
    keepingCursorInView(session, () => {
      columnDesk.measure({ viewWidth, keyWidths, gutterWidth, messageWidth });
    });
  }, [session, columnDesk, viewWidth, keyWidths, gutterWidth, messageWidth]);
  useEffect(() => columnDesk.follow(), [columnDesk]);
  return useObservable(columnDesk.layout);
}

/** As many rows as there have been: the sheet does not move under somebody's hands when some go. */
function useMostRows(rows: SheetRows): number {
  const most = useRef(0);
  const read = useCallback(() => {
    most.current = Math.max(most.current, rows.count);
    return most.current;
  }, [rows]);
  return useSyncExternalStore(rows.subscribe, read);
}

/** Messages that get more room, or a narrower window, must not hide the cell that is worked on. */
function keepingCursorInView(session: GridSession, layOut: () => void): void {
  const { active } = session.selection.get();
  // As it was laid out: the window may be narrower by now.
  const wasInView = session.shows(active, session.columnDesk.viewWidth || undefined);
  layOut();
  if (wasInView) session.reveal(active, { upDown: false, sideways: true });
}
