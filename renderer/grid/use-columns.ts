import { useTable } from '@tanstack/react-table';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { type Band, bandsOnScreen, columnsOnScreen, columnTableOptions } from './column-table';
import type { GridSession } from './grid-session';
import type { GridColumn } from './model/grid-column';
import { type GridLayout, placedColumns } from './model/grid-layout';

export interface Columns {
  readonly layout: GridLayout;
  readonly bands: readonly Band[];
  /** Sets a column's width in CSS pixels; undefined goes back to the first one. */
  readonly resize: (column: GridColumn, width: number | undefined) => void;
}

/** The columns as TanStack Table keeps them (order, width, frozen, hidden), laid out side by side. */
export function useColumns(session: GridSession, columns: readonly GridColumn[]): Columns {
  const [options] = useState(() => columnTableOptions(columns));
  const table = useTable(options);
  const { columnSizing, columnVisibility, columnPinning } = table.state;
  const layout = useMemo(() => {
    const onScreen = columnsOnScreen(table);
    const sizes = new Map(onScreen.map((column) => [column.id, column.getSize()]));
    const byId = new Map(columns.map((column) => [column.id, column]));
    const shown = onScreen.flatMap(({ id }) => byId.get(id) ?? []);
    return placedColumns(shown, (column) => sizes.get(column.id) ?? column.width);
    // The table itself never changes: its state says when its columns did.
  }, [table, columns, columnSizing, columnVisibility, columnPinning]);
  const bands = useMemo(() => bandsOnScreen(table), [table, columnSizing, columnVisibility, columnPinning]);
  useLayoutEffect(() => {
    session.layout.set(layout);
  }, [session, layout]);
  const resize = useCallback(
    (column: GridColumn, width: number | undefined) => {
      table.setColumnSizing(({ [column.id]: _before, ...others }) =>
        width === undefined ? others : { ...others, [column.id]: Math.max(column.leastWidth, width) },
      );
    },
    [table],
  );
  return { layout, bands, resize };
}
