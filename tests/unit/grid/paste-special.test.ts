import { describe, expect, test } from 'vitest';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { type PasteChoice, plainPaste } from '../../../renderer/grid/model/paste-choice';
import { pastePlan } from '../../../renderer/grid/model/paste-plan';
import { pasteForecast, pasteSummary } from '../../../renderer/grid/model/paste-words';
import type { CellRange } from '../../../renderer/grid/model/selection';
import { wholly } from '../../../renderer/grid/model/sliced';
import type { Row } from '../../../shared/plan/row';
import { sheetNamed } from '../../../shared/plan/sheet';
import { loadedRow, newRow, rowSource } from './sample-rows';

const columns = gridColumns(sheetNamed('accumulators'));
const place = (id: string): number => columns.findIndex((column) => column.id === id);

const cell = (row: number, field: string): CellRange => ({
  firstRow: row,
  lastRow: row,
  firstColumn: place(field),
  lastColumn: place(field),
});

interface Trial {
  readonly block: readonly (readonly string[])[];
  readonly targets: readonly CellRange[];
  readonly choice?: Partial<PasteChoice>;
  readonly rows?: readonly Row[];
}

const two = [
  loadedRow('a', { plan_ID: 'P1', accum_Name: 'DED', annual_Max: '100', annual_Max_Member: '33.33' }),
  loadedRow('b', { plan_ID: 'P1', accum_Name: 'OOP', annual_Max: null, annual_Max_Member: 'a lot' }),
];

function outcome({ block, targets, choice, rows = two }: Trial) {
  const source = rowSource(rows);
  const sheet = {
    name: 'accumulators',
    rows: source,
    allRows: source,
    columns,
    allColumns: columns,
    newId: () => 'new',
  } as const;
  return wholly(pastePlan({ lines: block, targets, choice: { ...plainPaste, ...choice } }, sheet));
}

function plan(trial: Trial) {
  const planned = outcome(trial);
  if (!planned.ok) throw new Error(planned.reason);
  return planned;
}

/** What each row gets. */
function cellsOf(trial: Trial): Readonly<Record<string, unknown>> {
  const rows: Record<string, unknown> = {};
  for (const edit of plan(trial).edits) if (edit.kind === 'set') rows[edit.rowId] = edit.cells;
  return rows;
}

describe('pasting to several places', () => {
  test('each gets the block, and two places in one row are one edit', () => {
    const targets = [cell(0, 'annual_Max'), cell(0, 'lifetime_Max'), cell(1, 'lifetime_Max')];
    expect(cellsOf({ block: [['7']], targets })).toEqual({
      a: { annual_Max: '7', lifetime_Max: '7' },
      b: { lifetime_Max: '7' },
    });
  });

  test('is refused where the block would lie over itself, past the end, or is named', () => {
    const side = [cell(0, 'annual_Max'), cell(0, 'annual_Max_Member')];
    expect(outcome({ block: [['1', '2']], targets: side })).toMatchObject({
      ok: false,
      reason: 'The block would lie over itself at two of the selected places. Nothing was pasted.',
    });
    const last = [cell(0, 'annual_Max'), cell(1, 'lifetime_Max')];
    expect(outcome({ block: [['1'], ['2']], targets: last })).toMatchObject({
      reason: 'Rows can be added from one place only: select one cell. Nothing was pasted.',
    });
    const named = [
      ['annual_Max', 'lifetime_Max'],
      ['1', '2'],
    ];
    expect(outcome({ block: named, targets: side })).toMatchObject({
      reason: 'A block with column names goes to one place: select one cell. Nothing was pasted.',
    });
  });
});

describe('paste special', () => {
  const from = [cell(0, 'annual_Max')];

  test('blank cells are skipped, and without that they make cells blank', () => {
    const block = [['', '5']];
    expect(cellsOf({ block, targets: from, choice: { skipsBlanks: true } })).toEqual({
      a: { annual_Max_Member: '5' },
    });
    expect(cellsOf({ block, targets: from })).toEqual({ a: { annual_Max: null, annual_Max_Member: '5' } });
  });

  test('rows become columns', () => {
    expect(cellsOf({ block: [['1'], ['2']], targets: from, choice: { transposes: true } })).toEqual({
      a: { annual_Max: '1', annual_Max_Member: '2' },
    });
  });

  test('a factor multiplies every amount selected, to the cent; blanks and text stay and are counted', () => {
    const all = { ...cell(0, 'annual_Max'), lastRow: 1, lastColumn: place('annual_Max_Member') };
    const planned = plan({ block: [['105%']], targets: [all], choice: { operation: 'multiply' } });
    expect(planned.edits).toEqual([
      { kind: 'set', rowId: 'a', cells: { annual_Max: '105', annual_Max_Member: '35' }, untouch: [] },
    ]);
    expect(pasteSummary(planned)).toBe('2 cells multiplied, 1 left as they are: nothing to calculate with');
    expect(pasteForecast(planned)).toBe(
      '2 cells will be multiplied, 1 left as they are: nothing to calculate with.',
    );
  });

  test('adding and subtracting take amounts as people write them; a percentage is none of them', () => {
    expect(
      cellsOf({ block: [['$1,000.50', '(0.33)']], targets: from, choice: { operation: 'add' } }),
    ).toEqual({
      a: { annual_Max: '1100.5', annual_Max_Member: '33' },
    });
    expect(cellsOf({ block: [['100']], targets: from, choice: { operation: 'subtract' } })).toEqual({
      a: { annual_Max: '0' },
    });
    expect(plan({ block: [['5%']], targets: from, choice: { operation: 'add' } })).toMatchObject({
      edits: [],
      notCalculated: 1,
    });
  });

  test('nothing is divided by nought, and no rows are made to calculate with', () => {
    const byNought = plan({ block: [['0'], ['2'], ['2']], targets: from, choice: { operation: 'divide' } });
    expect(byNought).toMatchObject({ edits: [], notCalculated: 1, linesBeyond: 1 });
    expect(pasteForecast(byNought)).toBe(
      'Nothing would change, 1 left as they are: nothing to calculate with, 1 row past the end left out.',
    );
  });

  test('in a new row an untouched cell stays untouched', () => {
    const rows = [newRow('n', { plan_ID: 'P' })];
    expect(plan({ block: [['2']], targets: from, choice: { operation: 'multiply' }, rows }).edits).toEqual(
      [],
    );
  });
});

test('one number over amounts and months is meant for the amounts', () => {
  const given = {
    plan_ID: 'P1',
    coverage_Type: 'MED',
    pre_Ex_Amount: '1000',
    from_Range: '12',
    thru_Range: '6',
  };
  const source = rowSource([{ ...loadedRow('a', given), sheet: 'preExisting' }]);
  const preExisting = gridColumns(sheetNamed('preExisting'));
  const sheet = { name: 'preExisting', rows: source, allRows: source, columns: preExisting } as const;
  const whole = { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: preExisting.length - 1 };
  const choice = { ...plainPaste, operation: 'multiply' } as const;
  const paste = { lines: [['105%']], targets: [whole], choice };
  const planned = wholly(pastePlan(paste, { ...sheet, allColumns: preExisting, newId: () => 'new' }));
  if (!planned.ok) throw new Error(planned.reason);
  expect(planned.edits).toEqual([{ kind: 'set', rowId: 'a', cells: { pre_Ex_Amount: '1050' }, untouch: [] }]);
  expect(pasteSummary(planned)).toContain('2 numbers of months or days left alone');
});
