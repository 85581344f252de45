import { useEffect, useLayoutEffect } from 'react';
import { useObservable } from '../state/observable';
import { useMessageForRoom } from '../state/row-counts';
import { useRowCount } from '../state/workspace-context';
import type { GridSession } from './grid-session';
import { type GridLayout, gutterWidthFor } from './model/grid-layout';
import { cellWidth } from './fitted-width';
import { useKeyWidths } from './use-key-widths';

/** The columns side by side as they stand now, fitted to the width of the view. */
export function useColumns({ columnDesk, allRows }: GridSession, viewWidth: number): GridLayout {
  const keyWidths = useKeyWidths(allRows, columnDesk.all);
  const gutterWidth = gutterWidthFor(useRowCount(allRows));
  const message = useMessageForRoom(allRows);
  useLayoutEffect(() => {
    columnDesk.measure({
      viewWidth,
      keyWidths,
      gutterWidth,
      messageWidth: message === '' ? 0 : cellWidth(message),
    });
  }, [columnDesk, viewWidth, keyWidths, gutterWidth, message]);
  useEffect(() => columnDesk.follow(), [columnDesk]);
  return useObservable(columnDesk.layout);
}
