import { useEffect, useLayoutEffect } from 'react';
import { useObservable } from '../state/observable';
import { useMessageForRoom } from '../state/row-counts';
import { useRowCount } from '../state/workspace-context';
import type { GridSession } from './grid-session';
import { type GridLayout, gutterWidthFor } from './model/grid-layout';
import { cellWidth } from './fitted-width';
import { useKeyWidths } from './use-key-widths';

/** The columns side by side as they stand now, fitted to the width of the view. */
export function useColumns(session: GridSession, viewWidth: number): GridLayout {
  const { columnDesk, allRows } = session;
  const keyWidths = useKeyWidths(allRows, columnDesk.all);
  const gutterWidth = gutterWidthFor(useRowCount(allRows));
  const message = useMessageForRoom(allRows);
  useLayoutEffect(() => {
    const messageWidth = message === '' ? 0 : cellWidth(message);
    keepingCursorInView(session, () => {
      columnDesk.measure({ viewWidth, keyWidths, gutterWidth, messageWidth });
    });
  }, [session, columnDesk, viewWidth, keyWidths, gutterWidth, message]);
  useEffect(() => columnDesk.follow(), [columnDesk]);
  return useObservable(columnDesk.layout);
}

/** Messages that get more room must not lie over the cell that is worked on. */
function keepingCursorInView(session: GridSession, layOut: () => void): void {
  const { active } = session.selection.get();
  const wasInView = session.shows(active);
  layOut();
  if (wasInView) session.reveal(active, { upDown: false, sideways: true });
}
