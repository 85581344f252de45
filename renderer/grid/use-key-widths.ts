import { useEffect, useState } from 'react';
import type { SheetRows } from '../state/sheet-rows';
import { fittedWidth } from './fitted-width';
import type { GridColumn } from './model/grid-column';

type Widths = Readonly<Record<string, number>>;

/**
 * Widths of the key columns at which no plan or name on the sheet is cut, by column id. They grow as rows come
 * and never shrink, so that the sheet does not move under somebody's hands. Only the rows that came are read:
 * they stand at the end.
 */
export function useKeyWidths(rows: SheetRows, columns: readonly GridColumn[]): Widths {
  const [widths, setWidths] = useState<Widths>({});
  useEffect(() => {
    const keys = columns.filter((column) => column.kind === 'field' && column.field.keyPart !== undefined);
    let seen = 0;
    const fit = (): void => {
      // Typing in a cell is no reason to move the columns.
      const from = Math.min(seen, rows.count);
      seen = rows.count;
      if (seen === from) return;
      const fitted = keys.map((column) => [column.id, fittedWidth(rows, column, from)] as const);
      setWidths((before) =>
        fitted.every(([id, width]) => width <= (before[id] ?? 0)) ? before : grown(before, fitted),
      );
    };
    fit();
    return rows.subscribe(fit);
  }, [rows, columns]);
  return widths;
}

function grown(before: Widths, fitted: readonly (readonly [string, number])[]): Widths {
  return Object.fromEntries(fitted.map(([id, width]) => [id, Math.max(width, before[id] ?? 0)]));
}
