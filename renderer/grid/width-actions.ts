import { counted } from '../ui/number-text';
import { arrange } from './column-actions';
import { type ColumnFit, columnFit } from './fitted-width';
import type { GridSession } from './grid-session';
import type { GridColumn } from './model/grid-column';

/** Reading rows for their widths may hold up the window for so many milliseconds at a time. */
const sliceLength = 12;
/** What is read at once without a look at the clock. */
const rowsAtOnce = 50;

/** Sets the widths of columns in CSS pixels. */
export function setWidths(session: GridSession, widths: Readonly<Record<string, number>>): void {
  const { columnDesk } = session;
  const wanted = Object.entries(widths).map(([id, width]) => {
    const least = columnDesk.column(id)?.leastWidth ?? 0;
    return [id, Math.min(2000, Math.max(least, Math.round(width)))] as const;
  });
  arrange(session, { widths: { ...columnDesk.arrangement.widths, ...Object.fromEntries(wanted) } });
}

/** Makes columns wider or narrower by some CSS pixels. */
export function widen(session: GridSession, columns: readonly GridColumn[], by: number): void {
  const places = session.layout.get().places.filter(({ column }) => columns.includes(column));
  setWidths(session, Object.fromEntries(places.map(({ column, width }) => [column.id, width + by])));
}

/** Fits columns to what they hold: at once where that is quick, else in slices between frames. */
export function fitColumns(session: GridSession, columns: readonly GridColumn[]): void {
  const { allRows } = session;
  const fits = columns.map((column) => columnFit(allRows, column));
  let next = 0;
  const readSlice = (): void => {
    next = readUntil(fits, { from: next, count: allRows.count, until: performance.now() + sliceLength });
    if (next < allRows.count) setTimeout(readSlice);
    else finish(session, fits);
  };
  readSlice();
}

function readUntil(
  fits: readonly ColumnFit[],
  { from, count, until }: { readonly from: number; readonly count: number; readonly until: number },
): number {
  let index = from;
  while (index < count && performance.now() < until) {
    const end = Math.min(count, index + rowsAtOnce);
    for (; index < end; index += 1) for (const fit of fits) fit.read(index);
  }
  return index;
}

function finish(session: GridSession, fits: readonly ColumnFit[]): void {
  setWidths(session, Object.fromEntries(fits.map((fit) => [fit.column.id, fit.width()])));
  if (fits.length > 1)
    session.workspace.tell('information', `${counted(fits.length, 'column')} fitted to what they hold.`);
}
