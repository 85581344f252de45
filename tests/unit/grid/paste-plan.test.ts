import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { plainPaste } from '../../../renderer/grid/model/paste-choice';
import { type PasteOutcome, pastePlan } from '../../../renderer/grid/model/paste-plan';
import { pasteSummary } from '../../../renderer/grid/model/paste-words';
import type { CellRange } from '../../../renderer/grid/model/selection';
import { wholly } from '../../../renderer/grid/model/sliced';
import type { Edit } from '../../../shared/plan/edit';
import type { Row } from '../../../shared/plan/row';
import { sheetNamed } from '../../../shared/plan/sheet';
import { loadedRow, newRow, rowSource } from './sample-rows';

const columns = gridColumns(sheetNamed('accumulators'));
const place = (id: string): number => columns.findIndex((column) => column.id === id);

function at(row: number, field: string, size: { rows?: number; columns?: number } = {}): CellRange {
  const firstColumn = place(field);
  return {
    firstRow: row,
    lastRow: row + (size.rows ?? 1) - 1,
    firstColumn,
    lastColumn: firstColumn + (size.columns ?? 1) - 1,
  };
}

function pasted(
  block: readonly (readonly string[])[],
  target: CellRange,
  rows: readonly Row[],
): PasteOutcome {
  let made = 0;
  const newId = (): string => `new-${(made += 1)}`;
  const source = rowSource(rows);
  const sheet = {
    name: 'accumulators',
    rows: source,
    allRows: source,
    columns,
    allColumns: columns,
    newId,
  } as const;
  return wholly(pastePlan({ lines: block, targets: [target], choice: plainPaste }, sheet));
}

function plan(block: readonly (readonly string[])[], target: CellRange, rows: readonly Row[]) {
  const outcome = pasted(block, target, rows);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome;
}

const set = (rowId: string, cells: Readonly<Record<string, string | null>>): Edit => ({
  kind: 'set',
  rowId,
  cells,
  untouch: [],
});

const two = [
  loadedRow('a', { plan_ID: 'P1', accum_Name: 'DED', annual_Max: '100' }),
  loadedRow('b', { plan_ID: 'P1', accum_Name: 'OOP', annual_Max: null }),
];

describe('pasting onto rows that are there', () => {
  test('texts are read as the values of their columns, one edit for each row', () => {
    const outcome = plan([['$1,250.00', '(500)'], ['abc']], at(0, 'annual_Max'), two);
    expect(outcome.edits).toEqual([
      set('a', { annual_Max: '1250', annual_Max_Member: '-500' }),
      set('b', { annual_Max: 'abc' }),
    ]);
    expect(pasteSummary(outcome)).toBe('3 cells pasted');
  });

  test('a blank text makes the cell blank', () => {
    expect(plan([['']], at(0, 'annual_Max'), two).edits).toEqual([set('a', { annual_Max: null })]);
  });

  test('a cell that holds the same already is no edit', () => {
    expect(plan([['100.00']], at(0, 'annual_Max'), two).edits).toEqual([]);
  });

  test('key cells of rows the server has are skipped and counted where they are the same', () => {
    const outcome = plan([['p1', 'DED', '7']], at(0, 'plan_ID'), two);
    expect(outcome.edits).toEqual([set('a', { annual_Max: '7' })]);
    expect(pasteSummary(outcome)).toBe('1 cell pasted, 2 read-only skipped');
  });

  test('a block of other keys than those of the rows the server has is refused whole', () => {
    expect(pasted([['P9', 'X', '7']], at(0, 'plan_ID'), two)).toMatchObject({
      ok: false,
      reason:
        '1 row to paste names another plan or accumulator than the row it would go onto. “P9 X” would go onto “P1 DED”. Nothing was pasted.',
    });
  });

  test('key cells of rows that are new are pasted', () => {
    const outcome = plan([['P9', '00123']], at(0, 'plan_ID'), [newRow('n', {})]);
    expect(outcome.edits).toEqual([set('n', { plan_ID: 'P9', accum_Name: '00123' })]);
  });

  test('a blank text leaves an untouched cell of a new row untouched, and clears a filled one', () => {
    const outcome = plan([['', '']], at(0, 'plan_ID'), [newRow('n', { plan_ID: 'P9' })]);
    expect(outcome.edits).toEqual([set('n', { plan_ID: null })]);
  });

  test('cells a short line does not reach are left alone', () => {
    const outcome = plan([['1', '2'], ['3']], at(0, 'annual_Max'), two);
    expect(outcome.edits[1]).toEqual(set('b', { annual_Max: '3' }));
  });

  test('one value fills a larger selection', () => {
    const outcome = plan([['5']], at(0, 'annual_Max', { rows: 2, columns: 2 }), two);
    expect(outcome.edits).toEqual([
      set('a', { annual_Max: '5', annual_Max_Member: '5' }),
      set('b', { annual_Max: '5', annual_Max_Member: '5' }),
    ]);
  });

  test('a block that does not fit evenly into a larger selection is pasted once', () => {
    const outcome = plan([['5', '6']], at(0, 'annual_Max', { rows: 1, columns: 3 }), two);
    expect(outcome.edits).toEqual([set('a', { annual_Max: '5', annual_Max_Member: '6' })]);
  });
});

describe('pasting past the last row', () => {
  test('rows are made, and their blank cells stay untouched', () => {
    const outcome = plan([['P1', 'DED', '', '9']], at(2, 'plan_ID'), two);
    expect(outcome.edits).toEqual([
      {
        kind: 'add',
        row: {
          id: 'new-1',
          sheet: 'accumulators',
          position: 2,
          cells: { plan_ID: 'P1', accum_Name: 'DED', annual_Max_Member: '9' },
          baseline: null,
        },
      },
    ]);
    expect(pasteSummary(outcome)).toBe('3 cells pasted, 1 row added');
  });

  test('a block that starts on the last row changes it and adds the rest', () => {
    const outcome = plan([['1'], ['2'], ['3']], at(1, 'annual_Max'), two);
    expect(outcome.edits.map(({ kind }) => kind)).toEqual(['set', 'add', 'add']);
    expect(outcome.areas).toMatchObject([{ firstRow: 1, lastRow: 3 }]);
  });

  test('blank lines make no rows', () => {
    expect(plan([['P1'], [''], ['P2']], at(2, 'plan_ID'), two).rowsAdded).toBe(2);
  });
});

describe('a first line of column names', () => {
  test('JSON names place the columns, in whatever order they come', () => {
    const block = [
      ['annual_Max', 'plan_ID', 'ACCUM_NAME'],
      ['12', 'P1', 'DED'],
    ];
    const [edit] = plan(block, at(2, 'plan_ID'), two).edits;
    expect(edit).toMatchObject({ row: { cells: { plan_ID: 'P1', accum_Name: 'DED', annual_Max: '12' } } });
  });

  test('headings place the columns, with their group where several have the same one', () => {
    const block = [
      ['Plan', 'Accumulator', 'Deductible In network member'],
      ['P1', 'DED', '12'],
    ];
    const [edit] = plan(block, at(2, 'plan_ID'), two).edits;
    expect(edit).toMatchObject({ row: { cells: { member_Ded_PPO: '12' } } });
  });

  test('columns this sheet has not are named, and nothing is pasted', () => {
    const block = [
      ['plan_ID', 'accum_Name', 'Colour'],
      ['P1', 'DED', 'red'],
    ];
    expect(pasted(block, at(2, 'plan_ID'), two)).toEqual({
      ok: false,
      reason: 'No column of this sheet is called “Colour”. Nothing was pasted.',
    });
  });

  test('text under no name is never dropped: nothing is pasted', () => {
    const block = [
      ['plan_ID', 'accum_Name', ''],
      ['P1', 'DED', 'left over'],
    ];
    expect(pasted(block, at(2, 'plan_ID'), two)).toEqual({
      ok: false,
      reason: 'A column without a name holds text. Nothing was pasted.',
    });
  });

  test('a status column copied along is passed over and counted', () => {
    const block = [
      ['Status', 'Plan', 'Accumulator'],
      ['Edited', 'P1', 'DED'],
    ];
    const outcome = plan(block, at(2, 'plan_ID'), two);
    expect(outcome).toMatchObject({ cells: 2, readOnly: 1 });
  });

  test('a line of values is never taken for names', () => {
    expect(plan([['PLAN1', 'DED', '5']], at(2, 'plan_ID'), two).rowsAdded).toBe(1);
  });
});

describe('a block that cannot fit', () => {
  test('is refused whole when it is too wide', () => {
    const wide = [Array.from({ length: columns.length }, () => '1')];
    const outcome = pasted(wide, at(0, 'annual_Max'), two);
    expect(outcome).toMatchObject({ ok: false });
    expect(outcome.ok ? '' : outcome.reason).toMatch(/38 columns wide and 35 fit from here/);
  });

  test('fits when only blank cells are beyond the last column', () => {
    const wide = [['1', ...Array.from({ length: 60 }, () => '')]];
    expect(pasted(wide, at(0, 'annual_Max'), two)).toMatchObject({ ok: true });
  });

  test('is refused when there is nothing in it', () => {
    expect(pasted([], at(0, 'annual_Max'), two)).toMatchObject({ ok: false });
  });
});

test('no text of a pasted block gets lost: each is in a cell, blank, or counted as skipped', () => {
  const text = fc.constantFrom('', '1', '2.5', 'abc', '00123', '(7)');
  const blocks = fc.array(fc.array(text, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(blocks, fc.nat(3), fc.integer({ min: 0, max: 8 }), (block, row, column) => {
      const target = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
      const outcome = pasted(block, target, [newRow('a', {}), newRow('b', {})]);
      if (!outcome.ok) throw new Error(outcome.reason);
      const filled = block.flat().filter((cell) => cell !== '').length;
      expect(outcome.cells + outcome.readOnly).toBeGreaterThanOrEqual(filled);
    }),
  );
});
