import { flushSync } from 'react-dom';
import { type RowState, stateWords } from '../../../shared/plan/row-state';
import {
  type Arrangement,
  type ColumnFilter,
  withFilter,
  withSortKey,
} from '../../state/arranging/arrangement';
import type { CellTest } from '../../state/arranging/cell-test';
import type { Filtering } from '../../state/arranging/row-arranger';
import type { SortDirection } from '../../state/arranging/sort-rows';
import type { GridSession } from '../grid-session';
import { clamped } from '../model/cell-place';
import { headingName } from '../model/column-heading';
import { type GridColumn, gridColumns } from '../model/grid-column';
import { singleCell } from '../model/selection';
import { withoutChoosing } from '../stray-cursor';
import { directionWords } from './filter-words';
import { rowColumnOf } from './row-column-of';

/** Above this many rows a filter over all text works in slices, so that typing it never waits. */
export const greatestAtOnce = 5000;

/** Sorts by a column, alone or with `further` after the ones there are; a direction of null takes it out. */
export function sortBy(
  session: GridSession,
  column: GridColumn,
  choice: { readonly direction: SortDirection | null; readonly further: boolean },
): void {
  const key = rowColumnOf(column);
  sortRows(session, withSortKey(session.rows.arrangement.sort, key, choice));
  const { sort } = session.rows.arrangement;
  const place = sort.findIndex(({ column: { id } }) => id === column.id);
  if (choice.direction === null) tellOrder(session);
  else {
    const words = `${headingName(column)}, ${directionWords(key, choice.direction)}`;
    session.workspace.tell('information', place > 0 ? `Then sorted by ${words}.` : `Sorted by ${words}.`);
  }
}

/** Sorts by the same columns by the values the rows have now. */
export function sortAgain(session: GridSession): void {
  sortRows(session, session.rows.arrangement.sort);
  session.workspace.tell('information', 'Sorted again.');
}

/** Shows the rows in the sheet's own order; the cursor stays on its row. */
export function backToSheetOrder(session: GridSession): void {
  session.rows.sort([]);
  keepCursorInView(session);
  tellOrder(session);
}

function tellOrder(session: GridSession): void {
  if (session.rows.arrangement.sort.length > 0) return;
  session.workspace.tell('information', 'The rows are in the order of the sheet.');
}

/** As in Excel the cursor keeps its place on screen while the rows change under it. */
function sortRows(session: GridSession, sort: Arrangement['sort']): void {
  const { active } = session.selection.get();
  withoutChoosing(session, () => {
    session.rows.sort(sort);
    session.selection.set(singleCell(clamped(active, session.extent())));
  });
}

/** Filters by a column; null takes its filter away. */
export function filterBy(session: GridSession, column: GridColumn, test: CellTest | null): void {
  setFilters(session, withFilter(session.rows.arrangement.filters, rowColumnOf(column), test));
}

/** Shows these rows and no others. Only rows of this sheet count; with none of them nothing happens. */
export function showOnlyRows(session: GridSession, ids: ReadonlySet<string>, words: string): void {
  const status = gridColumns(session.sheet).find(({ kind }) => kind === 'status');
  if (status === undefined) return;
  const column = rowColumnOf(status);
  applyFilters(session, { filters: [{ column, test: { kind: 'rows', ids, words } }], quick: null });
}

/** Shows the rows in that state, and no others. */
export function showOnlyState(session: GridSession, state: RowState): void {
  const status = gridColumns(session.sheet).find(({ kind }) => kind === 'status');
  if (status !== undefined) {
    filterBy(session, status, { kind: 'values', values: new Set([stateWords[state]]) });
  }
}

/** Takes one filter away. */
export function removeFilter(session: GridSession, { column }: ColumnFilter): void {
  setFilters(session, withFilter(session.rows.arrangement.filters, column, null));
}

function setFilters(session: GridSession, filters: readonly ColumnFilter[]): void {
  applyFilters(session, { filters, quick: session.rows.arrangement.quick });
}

/** Shows the rows in which every word stands somewhere; an empty text shows all. */
export async function filterQuickly(session: GridSession, text: string): Promise<void> {
  const columns = gridColumns(session.sheet).map(rowColumnOf);
  const quick = text.trim() === '' ? null : { text: text.trim(), columns };
  const { filters } = session.rows.arrangement;
  if (session.allRows.count <= greatestAtOnce || quick === null) {
    applyFilters(session, { filters, quick });
    return;
  }
  await session.rows.filterInSlices({ filters, quick }, session.editing.get()?.rowId);
  keepCursorInView(session);
}

/** Sorts and filters at once, as a view asks for it. */
export function arrangeRows(session: GridSession, { sort, filters, quick }: Arrangement): void {
  applyFilters(session, { filters, quick });
  session.rows.sort(sort);
  keepCursorInView(session);
}

/** Applies the filters to the rows as they are now. */
export function filterAgain(session: GridSession): void {
  const { filters, quick } = session.rows.arrangement;
  applyFilters(session, { filters, quick });
}

/** Shows all rows; the order stays. */
export function clearFilters(session: GridSession): void {
  applyFilters(session, { filters: [], quick: null });
}

function applyFilters(session: GridSession, filtering: Filtering): void {
  // The sheet has to be as tall as its rows before it can scroll to them.
  flushSync(() => {
    session.rows.filter(filtering, session.editing.get()?.rowId);
  });
  keepCursorInView(session);
}

/** Where the rows that were selected stand now says nothing: one cell stays, on its row where that is shown. */
function keepCursorInView(session: GridSession): void {
  const { active } = session.selection.get();
  const place = clamped(active, session.extent());
  withoutChoosing(session, () => {
    session.selection.set(singleCell(place));
  });
  if (session.rows.count > 0) session.reveal(place);
}

/** The place of a row on screen. One that filters hide is brought into view by clearing them, which is said. */
export function placeOfRow(session: GridSession, rowId: string): number {
  if (session.rows.indexOf(rowId) === -1 && session.allRows.indexOf(rowId) !== -1) {
    clearFilters(session);
    session.workspace.tell('information', 'The filters were cleared: they hid this row.');
  }
  return session.rows.indexOf(rowId);
}
