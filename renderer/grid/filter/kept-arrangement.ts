import type { KeptArrangement, KeptTest } from '../../../shared/ipc/arrangement-schemas';
import type { Sheet } from '../../../shared/plan/sheet';
import { type Arrangement, hasFilters } from '../../state/arranging/arrangement';
import type { CellTest } from '../../state/arranging/cell-test';
import type { RowColumn } from '../../state/arranging/row-column';
import { gridColumns } from '../model/grid-column';
import { rowColumnOf } from './row-column-of';

/** A filter of more picked values than this is not kept (shared/ipc/arrangement-schemas.ts). */
const greatestValues = 2000;

/** Sort and filters as they are kept; undefined for all rows in the order of the sheet. */
export function keptFrom(arrangement: Arrangement): KeptArrangement | undefined {
  const { sort, filters, quick } = arrangement;
  if (sort.length === 0 && !hasFilters(arrangement)) return undefined;
  return {
    sort: sort.map(({ column, direction }) => ({ column: column.id, direction })),
    filters: filters.flatMap(({ column, test }) => {
      const kept = keptTest(test);
      return kept === undefined ? [] : [{ column: column.id, test: kept }];
    }),
    quick: quick?.text ?? '',
  };
}

function keptTest(test: CellTest): KeptTest | undefined {
  // About these rows of this moment, and not about what rows hold.
  if (test.kind === 'rows') return undefined;
  if (test.kind !== 'values') return test;
  return test.values.size > greatestValues ? undefined : { kind: 'values', values: [...test.values] };
}

/** Sort and filters from what was kept; what is about a column there is no more falls away. */
export function arrangementFrom({ sort, filters, quick }: KeptArrangement, sheet: Sheet): Arrangement {
  const columns = gridColumns(sheet).map(rowColumnOf);
  const known = <Part extends { readonly column: string }>(
    parts: readonly Part[],
  ): readonly (readonly [column: RowColumn, part: Part])[] =>
    parts.flatMap((part) => {
      const column = columns.find(({ id }) => id === part.column);
      return column === undefined ? [] : [[column, part] as const];
    });
  return {
    sort: known(sort).map(([column, { direction }]) => ({ column, direction })),
    filters: known(filters).map(([column, { test }]) => ({
      column,
      test: test.kind === 'values' ? { kind: 'values', values: new Set(test.values) } : test,
    })),
    quick: quick === '' ? null : { text: quick, columns },
  };
}
