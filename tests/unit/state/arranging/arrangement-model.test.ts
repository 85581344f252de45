import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnFilter, SortKey } from '../../../../renderer/state/arranging/arrangement';
import { plainNumber } from '../../../../renderer/state/arranging/plain-number';
import type { RowColumn } from '../../../../renderer/state/arranging/row-column';
import { displayText } from '../../../../shared/plan/cell-display';
import type { CellValue } from '../../../../shared/plan/cells';
import { naturalKey } from '../../../../shared/plan/natural-order';
import type { Row } from '../../../../shared/plan/row';
import { editedRow, loadedRow } from '../sample-rows';
import { allFields, arrangedSheet, fieldColumn } from './arranged-sheet';

const columns = ['annual_Max', 'lifetime_Max', 'accum_Name', 'plan_ID'].map(fieldColumn);
const amount = fc.constantFrom(
  null,
  '0',
  '-0.5',
  '5',
  '5.25',
  '10',
  '1250',
  '99999999999.99',
  'soon',
  'n 2',
  'N 10',
);
const word = fc.constantFrom(null, 'Plan 2', 'plan 10', 'PLAN 2', 'Été', 'ete', 'chiro', '00123', ' ');
const cells = fc.record({ annual_Max: amount, lifetime_Max: amount, accum_Name: word, plan_ID: word });
const sheets = fc
  .array(cells, { maxLength: 30 })
  .map((list) => list.map((content, index) => loadedRow(`r${index}`, index + 1, content)));
const column = fc.constantFrom(...columns);
const keys = fc.uniqueArray(
  fc.record({ column, direction: fc.constantFrom('ascending' as const, 'descending' as const) }),
  { selector: (key) => key.column.id, maxLength: 3 },
);

function contentOf(row: Row, { id }: RowColumn): CellValue {
  return row.cells[id] ?? null;
}

/** The order people expect, one comparison at a time. */
function compared(left: Row, right: Row, { column: by, direction }: SortKey): number {
  const [one, other] = [contentOf(left, by), contentOf(right, by)];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const [first, second] = [rankOf(one, by), rankOf(other, by)];
  const order = first[0] - second[0] || (first[1] < second[1] ? -1 : first[1] > second[1] ? 1 : 0);
  return direction === 'ascending' ? order : -order;
}

function rankOf(text: string, by: RowColumn): readonly [group: number, value: number | string] {
  const isAmount = by.id.endsWith('Max') && /^-?\d+(\.\d+)?$/.test(text);
  return isAmount ? [0, Number(text)] : [1, naturalKey(text)];
}

function naiveOrder(rows: readonly Row[], sort: readonly SortKey[]): readonly string[] {
  const sorted = [...rows].sort((left, right) => {
    for (const key of sort) {
      const order = compared(left, right, key);
      if (order !== 0) return order;
    }
    return 0;
  });
  return sorted.map(({ id }) => id);
}

const text = fc.constantFrom('plan', '2', 'ete', 'CHIRO', '001');
const tests = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    how: fc.constantFrom('contains' as const, 'lacks' as const, 'equals' as const, 'begins' as const),
    text,
  }),
  fc.record({ kind: fc.constant('blank' as const), isBlank: fc.boolean() }),
  fc.record({
    kind: fc.constant('number' as const),
    how: fc.constantFrom('above' as const, 'atMost' as const, 'between' as const),
    number: fc.constantFrom('5', '1,250'),
    and: fc.constant('10'),
  }),
);
const filters = fc.uniqueArray(fc.record({ column, test: tests }), {
  selector: (filter) => filter.column.id,
  maxLength: 2,
});

function passes(row: Row, { column: of, test }: ColumnFilter): boolean {
  const content = contentOf(row, of);
  const shown = of.kind === 'field' ? displayText(of.field, content) : '';
  const folded = shown.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (test.kind === 'blank') return (content === null) === test.isBlank;
  if (test.kind === 'text') {
    const wanted = test.text.toLowerCase();
    if (test.how === 'contains') return folded.includes(wanted);
    if (test.how === 'lacks') return !folded.includes(wanted);
    return test.how === 'equals' ? folded.trim() === wanted : folded.startsWith(wanted);
  }
  if (test.kind !== 'number') throw new Error('not in this model');
  const value = Number((content ?? 'none').replace(/^ *$/, 'none'));
  const wanted = Number(test.number.replace(',', ''));
  if (test.how === 'above') return value > wanted;
  return test.how === 'atMost'
    ? value <= wanted
    : value >= Math.min(wanted, 10) && value <= Math.max(wanted, 10);
}

describe('sorting and filtering, whatever the rows', () => {
  it('gives the order a plain stable sort gives', () => {
    fc.assert(
      fc.property(sheets, keys, (rows, sort) => {
        const { shown, ids } = arrangedSheet(rows);
        shown.sort(sort);
        expect(ids()).toEqual(naiveOrder(rows, sort));
      }),
    );
  });

  it('shows the rows a plain filter shows, in the order of the sort', () => {
    fc.assert(
      fc.property(sheets, filters, keys, (rows, wanted, sort) => {
        const { shown, ids } = arrangedSheet(rows);
        shown.sort(sort);
        shown.filter({ filters: wanted, quick: null });
        const passing = rows.filter((row) => wanted.every((filter) => passes(row, filter)));
        expect(ids()).toEqual(naiveOrder(passing, sort));
        for (const [index, id] of ids().entries()) expect(shown.indexOf(id)).toBe(index);
      }),
    );
  });

  it('follows edits: a sort or filter after them is that of the rows as they are', () => {
    const edits = fc.array(fc.record({ row: fc.nat(29), content: cells }), { maxLength: 20 });
    fc.assert(
      fc.property(sheets, edits, keys, (rows, changes, sort) => {
        const { all, shown, ids } = arrangedSheet(rows);
        shown.sort(sort);
        const before = ids();
        for (const { row, content } of changes) {
          const known = all.row(`r${row}`);
          if (known !== undefined) all.put(editedRow(known, content));
        }
        all.publish();
        expect(ids()).toEqual(before);
        shown.sort(sort);
        expect(ids()).toEqual(naiveOrder(all.all(), sort));
      }),
    );
  });

  it('finds by the quick filter what stands in any cell, every word of it', () => {
    const wanted = fc.constantFrom('plan', '10 plan', '1,250', '5.2', 'soon', 'chiro 001', '0', 'n');
    fc.assert(
      fc.property(sheets, wanted, (rows, quick) => {
        // What the server gives is a number in every column of numbers; other texts are typed.
        const bare = { annual_Max: null, lifetime_Max: null };
        const { all, shown, ids } = arrangedSheet(
          rows.map(({ id, position }) => loadedRow(id, position, bare)),
        );
        for (const { id, cells: typed } of rows) {
          const row = all.row(id);
          if (row !== undefined) all.put(editedRow(row, typed));
        }
        all.publish();
        shown.filter({ filters: [], quick: { text: quick, columns: allFields } });
        const holds = (row: Row, part: string): boolean =>
          columns.some((of) => {
            const content = contentOf(row, of);
            const face = of.kind === 'field' ? displayText(of.field, content) : '';
            // Decimals that are only shown are found with their point.
            const faces = [content ?? '', part.includes('.') ? face : face.replace(/\..*$/, '')];
            return faces.some((one) => one.toLowerCase().includes(part));
          });
        const found = rows.filter((row) => quick.split(' ').every((part) => holds(row, part)));
        expect(ids()).toEqual(found.map(({ id }) => id));
      }),
    );
  });

  it('keeps what is shown in its order while rows come, go and come back', () => {
    const steps = fc.array(fc.record({ row: fc.nat(20), isNew: fc.boolean() }), { maxLength: 25 });
    fc.assert(
      fc.property(sheets, steps, keys, filters, (rows, changes, sort, wanted) => {
        const { all, shown, ids } = arrangedSheet(rows);
        shown.sort(sort);
        shown.filter({ filters: wanted, quick: null });
        for (const [index, { row, isNew }] of changes.entries()) {
          const before = ids();
          const id = `r${row}`;
          const isThere = all.row(id) !== undefined;
          if (isNew) all.put({ ...loadedRow(`n${index}`, row + 0.5), baseline: null });
          else if (isThere) all.remove(id);
          else all.put({ ...loadedRow(id, row + 1), baseline: null });
          all.publish();
          const after = ids();
          expect(new Set(after).size).toBe(after.length);
          expect(after.filter((other) => before.includes(other))).toEqual(
            before.filter((other) => all.row(other)),
          );
          expect(after.every((other) => all.row(other) !== undefined)).toBe(true);
          if (isNew) expect(after).toContain(`n${index}`);
        }
      }),
    );
  });

  it('reads numbers as the language does', () => {
    const decimals = fc
      .tuple(fc.integer(), fc.nat(999), fc.constantFrom('', '.', '.0'))
      .map(([whole, part, dot]) => `${whole}${dot}${dot === '' ? '' : part}`);
    fc.assert(
      fc.property(
        fc.oneof(decimals, fc.string({ unit: fc.constantFrom('-', '.', '0', '1', 'e') })),
        (typed) => {
          const expected = /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) + 0 : Number.NaN;
          expect(plainNumber(typed)).toBe(expected);
        },
      ),
    );
  });
});
