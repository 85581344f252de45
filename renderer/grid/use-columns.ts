import { useTable } from '@tanstack/react-table';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { useRowCount } from '../state/workspace-context';
import { columnTableOptions } from './column-table';
import { fittedWidth } from './fitted-width';
import type { GridSession } from './grid-session';
import type { GridColumn } from './model/grid-column';
import {
  allShown,
  firstWidth,
  type GridLayout,
  gutterWidthFor,
  placedColumns,
  rowHeights,
  stretched,
} from './model/grid-layout';
import { useKeyWidths } from './use-key-widths';

export interface Columns {
  readonly layout: GridLayout;
  /** Sets a column's width in CSS pixels; undefined fits it to what it holds. */
  readonly resize: (column: GridColumn, width: number | undefined) => void;
}

/** The columns as TanStack Table keeps them (order, width, frozen, hidden), laid out side by side. */
export function useColumns(session: GridSession, columns: readonly GridColumn[], viewWidth: number): Columns {
  const { view } = session.workspace;
  const { name } = session.sheet;
  const [options] = useState(() => columnTableOptions(columns, view.state.get()[name].widths));
  const table = useTable(options);
  // Each of these keeps its identity until its own part of the state changes.
  const start = table.getStartVisibleLeafColumns();
  const center = table.getCenterVisibleLeafColumns();
  const end = table.getEndVisibleLeafColumns();
  const sizes = table.state.columnSizing;
  const keyWidths = useKeyWidths(session, columns);
  const gutterWidth = gutterWidthFor(useRowCount(session.allRows));
  const layout = useMemo(() => {
    const byId = new Map(allShown(columns).map((shown) => [shown.column.id, shown]));
    const shown = [...start, ...center, ...end].flatMap(({ id }) => byId.get(id) ?? []);
    const placed = placedColumns(shown, {
      gutterWidth,
      widthOf: (column) =>
        sizes[column.id] ?? Math.max(firstWidth(column, viewWidth), keyWidths[column.id] ?? 0),
      rowHeight: rowHeights.normal,
      columnCount: columns.length,
    });
    return stretched(placed, viewWidth);
  }, [columns, start, center, end, sizes, keyWidths, viewWidth, gutterWidth]);
  useLayoutEffect(() => {
    session.layout.set(layout);
  }, [session, layout]);
  useEffect(() => {
    view.setWidths(name, sizes);
  }, [view, name, sizes]);
  const resize = useCallback(
    (column: GridColumn, width: number | undefined) => {
      const wanted = Math.max(column.leastWidth, width ?? fittedWidth(session.allRows, column));
      table.setColumnSizing((sizing) => ({ ...sizing, [column.id]: wanted }));
    },
    [table, session],
  );
  return { layout, resize };
}
