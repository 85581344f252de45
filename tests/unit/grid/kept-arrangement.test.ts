import { describe, expect, test } from 'vitest';
import { arrangementFrom, keptFrom } from '../../../renderer/grid/filter/kept-arrangement';
import { rowColumnOf } from '../../../renderer/grid/filter/row-column-of';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { asTheyStand, type ColumnFilter } from '../../../renderer/state/arranging/arrangement';
import type { CellTest } from '../../../renderer/state/arranging/cell-test';
import { keptArrangementSchema } from '../../../shared/ipc/arrangement-schemas';
import { sheetNamed } from '../../../shared/plan/sheet';

const sheet = sheetNamed('accumulators');
const columns = gridColumns(sheet).map(rowColumnOf);

const tests: readonly CellTest[] = [
  { kind: 'text', how: 'contains', text: 'PPO' },
  { kind: 'number', how: 'between', number: '1,000', and: '2000' },
  { kind: 'blank', isBlank: false },
  { kind: 'values', values: new Set(['CHIRO', '']) },
  { kind: 'changed' },
  { kind: 'problems' },
];

describe('sort and filters that are kept', () => {
  test('come back as they were, whatever they ask and of whichever column', () => {
    const filters = tests.flatMap((asked, index): readonly ColumnFilter[] => {
      const column = columns[index];
      return column === undefined ? [] : [{ column, test: asked }];
    });
    const sort = columns.slice(2, 4).map((column) => ({ column, direction: 'descending' as const }));
    const arrangement = { sort, filters, quick: { text: 'cedar 50', columns } };
    const kept = keptArrangementSchema.parse(JSON.parse(JSON.stringify(keptFrom(arrangement))));
    const back = arrangementFrom(kept, sheet);
    const plain = (value: typeof back): unknown => ({
      sort: value.sort.map(({ column, direction }) => [column.id, direction]),
      filters: value.filters.map(({ column, test: asked }) => [column.id, asked]),
      quick: value.quick?.text,
    });
    expect(plain(back)).toEqual(plain(arrangement));
    expect(back.quick?.columns.map(({ id }) => id)).toEqual(columns.map(({ id }) => id));
  });

  test('are nothing for rows as they stand', () => {
    expect(keptFrom(asTheyStand)).toBeUndefined();
  });

  test('fall away where their column is no more', () => {
    const rows = {
      sort: [{ column: 'gone', direction: 'ascending' }],
      filters: [{ column: 'gone', test: { kind: 'changed' } }],
      quick: '',
    } as const;
    expect(arrangementFrom(rows, sheet)).toEqual(asTheyStand);
  });

  test('of a filter with thousands of picked values nothing is kept', () => {
    const [column] = columns;
    if (column === undefined) throw new Error('the sheet has no column');
    const values = new Set(Array.from({ length: 2001 }, (_, index) => `P${index}`));
    expect(keptFrom({ ...asTheyStand, filters: [{ column, test: { kind: 'values', values } }] })).toEqual({
      sort: [],
      filters: [],
      quick: '',
    });
  });
});
