import { useEffect, useState } from 'react';
import type { SheetRows } from '../state/sheet-rows';
import { ArrivedRows } from './arrived-rows';
import { fittedWidth } from './fitted-width';
import type { GridColumn } from './model/grid-column';

/** Rows whose amounts are looked at: reading those of a hundred thousand would hold up the first screen. */
const lookedAt = 300;

/** Smaller ones fit into every column of amounts. */
const largeAmount = 10_000_000;

/** The width at which the first rows show their large amounts whole; 0 where they have none. */
function largeAmountWidth(rows: SheetRows, column: GridColumn, { from, to }: RowSpan): number {
  const contentAt = rows.cellsOf(column.id);
  for (let index = from; index < to; index += 1) {
    if (Math.abs(Number(contentAt(index) ?? 0)) >= largeAmount)
      return fittedWidth(rows, column, { from, to: lookedAt });
  }
  return 0;
}

/** So many rows are looked at that came between others: more of them stand in plans whose names are known. */
const mostBetween = 200;

type Widths = Readonly<Record<string, number>>;

/** Rows by index, `to` not among them. */
interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * Widths at which no plan or name on the sheet is cut, nor a large amount of its first rows, by column id. They
 * grow as rows come and never shrink, so that the sheet does not move under somebody's hands. Only the rows that
 * came are read, as typing in a cell is no reason to move the columns; many of them once they are shown.
 */
export function useKeyWidths(rows: SheetRows, columns: readonly GridColumn[]): Widths {
  const [widths, setWidths] = useState<Widths>({});
  useEffect(() => {
    const keys = columns.filter((column) => column.kind === 'field' && column.field.keyPart !== undefined);
    const amounts = columns.filter((column) => column.kind === 'field' && column.field.kind === 'money');
    const fitted = (span: RowSpan): readonly Fitted[] => {
      const first = { from: span.from, to: Math.min(span.to, lookedAt) };
      return [
        ...keys.map((column): Fitted => [column.id, fittedWidth(rows, column, span)]),
        ...amounts.map((column): Fitted => [column.id, largeAmountWidth(rows, column, first)]),
      ];
    };
    let found: Widths = {};
    const arrived = new ArrivedRows(rows, {
      read: (from, to) => {
        found = grown(found, fitted({ from, to }));
      },
      done: () => {
        const wanted = Object.entries(found);
        setWidths((before) =>
          wanted.every(([id, width]) => width <= (before[id] ?? 0)) ? before : grown(before, wanted),
        );
      },
    });
    arrived.follow();
    const stopChanges = rows.subscribeChanges(({ ids, isReordered }) => {
      // Those that came between others do not stand at the end.
      const between = isReordered ? ids.slice(0, mostBetween) : [];
      for (const at of between.map((id) => rows.indexOf(id)).filter((index) => index !== -1)) {
        found = grown(found, fitted({ from: at, to: at + 1 }));
      }
    });
    const unfollow = rows.subscribe(() => {
      arrived.follow();
    });
    return () => {
      unfollow();
      stopChanges();
      arrived.stop();
    };
  }, [rows, columns]);
  return widths;
}

type Fitted = readonly [id: string, width: number];

/** The widths with those that have become larger; a column that was not looked at stays as it was. */
export function grown(before: Widths, fitted: readonly Fitted[]): Widths {
  const larger = fitted.map(([id, width]) => [id, Math.max(width, before[id] ?? 0)] as const);
  return { ...before, ...Object.fromEntries(larger) };
}
