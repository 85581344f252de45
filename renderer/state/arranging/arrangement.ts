import type { CellTest } from './cell-test';
import type { RowColumn } from './row-column';
import type { SortDirection } from './sort-rows';

export interface SortKey {
  readonly column: RowColumn;
  readonly direction: SortDirection;
}

export interface ColumnFilter {
  readonly column: RowColumn;
  readonly test: CellTest;
}

/** Words that have to stand somewhere in a row, all of them. */
export interface QuickFilter {
  readonly text: string;
  /** Where they are looked for. */
  readonly columns: readonly RowColumn[];
}

/** How the rows of a sheet are shown. */
export interface Arrangement {
  /** What the rows are ordered by, the first key first; none for the sheet's own order. */
  readonly sort: readonly SortKey[];
  /** What a row has to pass, all of it; at most one filter for each column. */
  readonly filters: readonly ColumnFilter[];
  readonly quick: QuickFilter | null;
}

/** All rows in the sheet's own order. */
export const asTheyStand: Arrangement = { sort: [], filters: [], quick: null };

export function hasFilters({ filters, quick }: Arrangement): boolean {
  return filters.length > 0 || quick !== null;
}

/** The sort after a column was chosen: alone, or with `further` behind the keys there are; null takes it out. */
export function withSortKey(
  sort: readonly SortKey[],
  column: RowColumn,
  { direction, further }: { readonly direction: SortDirection | null; readonly further: boolean },
): readonly SortKey[] {
  const place = sort.findIndex((key) => key.column.id === column.id);
  if (direction === null) return sort.filter((_, index) => index !== place);
  const key = { column, direction };
  if (!further) return [key];
  return place === -1 ? [...sort, key] : sort.with(place, key);
}

/** The filters with that column's replaced; null takes it away. A new one stands last. */
export function withFilter(
  filters: readonly ColumnFilter[],
  column: RowColumn,
  test: CellTest | null,
): readonly ColumnFilter[] {
  const place = filters.findIndex((filter) => filter.column.id === column.id);
  if (test === null) return filters.filter((_, index) => index !== place);
  const filter = { column, test };
  return place === -1 ? [...filters, filter] : filters.with(place, filter);
}
