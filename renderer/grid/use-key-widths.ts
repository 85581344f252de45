import { useEffect, useState } from 'react';
import type { SheetRows } from '../state/sheet-rows';
import { fittedWidth } from './fitted-width';
import type { GridColumn } from './model/grid-column';

/** Rows whose amounts are looked at: reading those of a hundred thousand would hold up the first screen. */
const lookedAt = 300;

/** Smaller ones fit into every column of amounts. */
const largeAmount = 10_000_000;

/** The width at which the first rows show their large amounts whole; 0 where they have none. */
function largeAmountWidth(rows: SheetRows, column: GridColumn, from: number): number {
  const contentAt = rows.cellsOf(column.id);
  for (let index = from; index < Math.min(rows.count, lookedAt); index += 1) {
    if (Math.abs(Number(contentAt(index) ?? 0)) >= largeAmount)
      return fittedWidth(rows, column, { from, to: lookedAt });
  }
  return 0;
}

type Widths = Readonly<Record<string, number>>;

/**
 * Widths at which no plan or name on the sheet is cut, nor a large amount of its first rows, by column id. They
 * grow as rows come and never shrink, so that the sheet does not move under somebody's hands. Only the rows that
 * came are read: they stand at the end.
 */
export function useKeyWidths(rows: SheetRows, columns: readonly GridColumn[]): Widths {
  const [widths, setWidths] = useState<Widths>({});
  useEffect(() => {
    const keys = columns.filter((column) => column.kind === 'field' && column.field.keyPart !== undefined);
    const amounts = columns.filter((column) => column.kind === 'field' && column.field.kind === 'money');
    let seen = 0;
    const fit = (): void => {
      // Typing in a cell is no reason to move the columns.
      const from = Math.min(seen, rows.count);
      seen = rows.count;
      if (seen === from) return;
      const fitted = [
        ...keys.map((column) => [column.id, fittedWidth(rows, column, { from })] as const),
        ...(from < lookedAt
          ? amounts.map((column) => [column.id, largeAmountWidth(rows, column, from)] as const)
          : []),
      ];
      setWidths((before) =>
        fitted.every(([id, width]) => width <= (before[id] ?? 0)) ? before : grown(before, fitted),
      );
    };
    fit();
    return rows.subscribe(fit);
  }, [rows, columns]);
  return widths;
}

/** The widths with those that have become larger; a column that was not looked at stays as it was. */
export function grown(before: Widths, fitted: readonly (readonly [string, number])[]): Widths {
  const larger = fitted.map(([id, width]) => [id, Math.max(width, before[id] ?? 0)] as const);
  return { ...before, ...Object.fromEntries(larger) };
}
