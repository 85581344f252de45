import type { SheetRows } from '../sheet-rows';
import type { Arrangement } from './arrangement';
import { ColumnCache } from './column-cache';
import { type ColumnValue, distinctValues } from './distinct-values';
import { quickSteps } from './quick-search';
import type { RowColumn } from './row-column';
import { fullMask, type RowMask, sieve } from './row-sieve';
import { runThrough, type Steps } from './slices';
import { sortedRows } from './sort-rows';

/** What rows have to pass. */
export type Filtering = Pick<Arrangement, 'filters' | 'quick'>;

/** Works out which rows pass filters and in which order they stand, from keys of columns it keeps. */
export class RowArranger {
  readonly cache: ColumnCache;

  constructor(readonly rows: SheetRows) {
    this.cache = new ColumnCache(rows);
  }

  /** Which rows pass, in steps. Only right where no row comes or goes between the first step and the last. */
  *maskSteps({ filters, quick }: Filtering): Steps<RowMask> {
    const mask = fullMask(this.rows.count);
    for (const filter of filters) {
      sieve(mask, this.cache, filter);
      yield undefined;
    }
    if (quick !== null) yield* quickSteps(mask, this.cache, quick);
    return mask;
  }

  /** The indexes of the rows of the mask in the order of the keys, or in the sheet's own. */
  ordered(mask: RowMask, sort: Arrangement['sort']): Uint32Array {
    const passing = new Uint32Array(mask.length);
    let count = 0;
    for (let row = 0; row < mask.length; row += 1) if (mask[row] === 1) passing[count++] = row;
    const keys = sort.map(({ column, direction }) => ({ keys: this.cache.keys(column), direction }));
    return sortedRows(passing.subarray(0, count), keys);
  }

  /** The different contents of a column in the rows that pass the filters on other columns. */
  values(column: RowColumn, { filters, quick }: Filtering): readonly ColumnValue[] {
    const others = filters.filter((filter) => filter.column.id !== column.id);
    return distinctValues(this.cache, column, runThrough(this.maskSteps({ filters: others, quick })));
  }
}
