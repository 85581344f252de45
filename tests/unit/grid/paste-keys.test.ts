import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import type { Line } from '../../../renderer/grid/model/text-table';
import { plainPaste } from '../../../renderer/grid/model/paste-choice';
import { pastePlan } from '../../../renderer/grid/model/paste-plan';
import { pasteRowsPlan } from '../../../renderer/grid/model/paste-rows-plan';
import { wholly } from '../../../renderer/grid/model/sliced';
import { keyQuestion } from '../../../renderer/grid/paste-by-key';
import type { Row } from '../../../shared/plan/row';
import { comparedText } from '../../../shared/plan/row-key';
import { sheetNamed } from '../../../shared/plan/sheet';
import { loadedRow, newRow, rowSource } from './sample-rows';

const columns = gridColumns(sheetNamed('accumulators'));
const place = (id: string): number => columns.findIndex((column) => column.id === id);
const whole = { choice: plainPaste, isCut: false, isOwn: false };

const four = [
  loadedRow('a', { plan_ID: '00123', accum_Name: 'ACUPUNC', annual_Max: '100' }),
  loadedRow('b', { plan_ID: '00123', accum_Name: 'CHIRO', annual_Max: '200' }),
  loadedRow('c', { plan_ID: '00223', accum_Name: 'OOPMAX', annual_Max: '300' }),
  loadedRow('d', { plan_ID: '00223', accum_Name: 'CHIRO', annual_Max: '400' }),
];

function sheetOf(rows: readonly Row[]) {
  const source = rowSource(rows);
  const newId = (): string => 'new';
  return {
    name: 'accumulators',
    rows: source,
    allRows: source,
    columns,
    allColumns: columns,
    newId,
  } as const;
}

interface Where {
  readonly row?: number;
  readonly field?: string;
  readonly rows?: readonly Row[];
  readonly how?: Partial<typeof whole>;
}

function pasted(lines: readonly Line[], { row = 0, field = 'plan_ID', rows = four, how = {} }: Where = {}) {
  const column = place(field);
  const target = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  const sheet = sheetOf(rows);
  const { choice, ...rest } = { ...whole, ...how };
  const plan = wholly(pastePlan({ lines, targets: [target], choice }, sheet));
  return { plan, question: wholly(keyQuestion(plan, { choice, ...rest }, sheet)), sheet };
}

const others = [
  ['00223', 'OOPMAX', '9,100'],
  ['00224', 'CHIRO', '20'],
];

describe('a block that names other rows than those it would go onto', () => {
  test('is not pasted but asked about, with the first row as an example', () => {
    const { plan, question } = pasted(others);
    expect(plan).toMatchObject({ ok: false });
    expect(question?.sentence).toBe(
      '2 rows to paste name another plan or accumulator than the row they would go onto. The first: “00223 OOPMAX” would go onto “00123 ACUPUNC”.',
    );
    expect(question?.effect).toBe(
      '1 row is on the sheet and will be changed, 1 is new. Blank cells leave the sheet as it is.',
    );
  });

  test('is pasted by plan and name when that is answered', () => {
    const { question, sheet } = pasted(others);
    const block = question?.block;
    if (block === undefined) throw new Error('by key is not offered');
    const plan = wholly(
      pasteRowsPlan({ lines: block.lines, matchesKeys: true, columns: undefined, block }, sheet),
    );
    expect(plan).toMatchObject({
      edits: [
        { kind: 'set', rowId: 'c', cells: { annual_Max: '9100' } },
        { kind: 'add', row: { cells: { plan_ID: '00224', accum_Name: 'CHIRO', annual_Max: '20' } } },
      ],
    });
  });

  test('is asked about where one row of many is another one', () => {
    const { question } = pasted([
      ['00123', 'ACUPUNC', '1'],
      ['00123', 'DME', '2'],
    ]);
    expect(question?.sentence).toMatch(
      /^1 of 2 rows to paste names another .* “00123 DME” would go onto “00123 CHIRO”/,
    );
  });

  test('is asked about where its plan stands only above its rows', () => {
    const lines = [
      ['00123', 'ACUPUNC', '1'],
      ['', 'CHIRO', '2'],
    ];
    expect(pasted(lines).question?.sentence).toMatch(/“blank CHIRO” would go onto “00123 CHIRO”/);
  });

  test('with a part of the key only is not pasted by key: it says what to copy', () => {
    const { question } = pasted([['CHIRO', '9']], { field: 'accum_Name' });
    expect(question).toMatchObject({ block: undefined, findsNothing: true });
    expect(question?.effect).toMatch(/copy its plan and its accumulator too/);
  });

  test('that finds no row of the sheet says so, as it may be no list of rows', () => {
    const { question } = pasted([['rubbish', 'x'.repeat(50), 'more']]);
    expect(question).toMatchObject({ findsNothing: true, effect: '1 row is new.' });
    expect(question?.sentence).toContain(`“rubbish ${'x'.repeat(40)}…”`);
  });

  test('is not taken for a list where it lies one column off', () => {
    const { question } = pasted([['00223', 'OOPMAX', '5', '6']], { field: 'status' });
    expect(question).toMatchObject({ block: undefined });
  });

  test('cannot go by key when it was cut or is calculated with', () => {
    expect(pasted(others, { how: { isCut: true } }).question).toMatchObject({ block: undefined });
    const choice = { ...plainPaste, operation: 'add' } as const;
    expect(pasted(others, { how: { choice } }).question).toMatchObject({ block: undefined });
  });

  test('of key cells alone is refused like any other cell that cannot be changed', () => {
    const { plan, question } = pasted([['00999']]);
    expect(plan).toMatchObject({ ok: false });
    expect(question).toBeUndefined();
  });
});

describe('a block goes on without a question', () => {
  test('where its keys are those of the rows, without case and blanks', () => {
    const { plan, question } = pasted([
      [' 00123 ', 'acupunc', '1'],
      ["'00123", 'CHIRO', '2'],
    ]);
    expect(question).toBeUndefined();
    expect(plan).toMatchObject({
      edits: [
        { rowId: 'a', cells: { annual_Max: '1' } },
        { rowId: 'b', cells: { annual_Max: '2' } },
      ],
    });
  });

  test('where it holds no key, also with the names of its columns', () => {
    expect(pasted([['7']], { field: 'annual_Max' }).question).toBeUndefined();
    const named = [
      ['annual_Max', 'annual_Max_Member'],
      ['7', '8'],
    ];
    expect(pasted(named)).toMatchObject({ plan: { cells: 2 }, question: undefined });
  });

  test('where its rows are new, which take its keys', () => {
    const rows = [newRow('n', { plan_ID: 'P1', accum_Name: 'OLD' })];
    const { plan, question } = pasted([['00223', 'OOPMAX', '5']], { rows });
    expect(question).toBeUndefined();
    expect(plan).toMatchObject({ edits: [{ rowId: 'n', cells: { plan_ID: '00223' } }] });
  });

  test('where one number is calculated with all over the selection', () => {
    const target = {
      firstRow: 0,
      lastRow: 3,
      firstColumn: place('plan_ID'),
      lastColumn: place('annual_Max'),
    };
    const choice = { ...plainPaste, operation: 'multiply' } as const;
    const plan = wholly(pastePlan({ lines: [['105%']], targets: [target], choice }, sheetOf(four)));
    expect(plan).toMatchObject({ ok: true, cells: 4 });
  });
});

describe('a block that begins with the names of its columns', () => {
  const headings = ['Plan', 'Accumulator', 'annual_Max'];

  test('is asked about at any place, and its headings are no row', () => {
    for (const row of [0, 2, four.length]) {
      const { question } = pasted([headings, ...others], { row, field: 'annual_Max' });
      expect(question?.effect).toMatch(/^1 row is on the sheet and will be changed, 1 is new\./);
    }
  });

  test('goes on where its rows are those it goes onto', () => {
    expect(pasted([headings, ['00123', 'ACUPUNC', '1']])).toMatchObject({
      plan: { cells: 1 },
      question: undefined,
    });
  });

  test('goes on an empty sheet as it is', () => {
    const { plan, question } = pasted([headings, ...others], { rows: [] });
    expect(plan).toMatchObject({ rowsAdded: 2 });
    expect(question).toBeUndefined();
  });

  test('is refused where most of its names are unknown, and not taken for content', () => {
    const { plan } = pasted([['Plan', 'Accumulator', 'A', 'B', 'C', 'D'], ...others]);
    expect(plan).toEqual({
      ok: false,
      reason: 'No column of this sheet is called “A”, “B”, “C” and 1 more. Nothing was pasted.',
    });
  });
});

test('without a question, no row the server has is changed by a line that names another one', () => {
  const plans = fc.constantFrom('1', '2', '');
  const names = fc.constantFrom('A', 'B', 'a ', '');
  const amount = fc.constantFrom('7', '8', '');
  const cells = fc.record({ plan_ID: plans, accum_Name: names, annual_Max: amount });
  const row = fc.tuple(cells, fc.boolean());
  const line = fc.array(fc.oneof(plans, names, amount), { minLength: 1, maxLength: 4 });
  const lines = fc.array(line, { minLength: 1, maxLength: 3 });
  const firstField = place('plan_ID');
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 4 }),
      lines,
      fc.nat(4),
      fc.nat(2),
      (drawn, block, down, across) => {
        const rows = drawn.map(([content, isNew], index) =>
          isNew ? newRow(`${index}`, content) : loadedRow(`${index}`, content),
        );
        const field = columns[firstField + across]?.id ?? '';
        const { plan } = pasted(block, { row: down, field, rows });
        for (const edit of plan.ok ? plan.edits : []) {
          if (edit.kind !== 'set') continue;
          const changed = rows[Number(edit.rowId)];
          const texts = block[Number(edit.rowId) - down] ?? [];
          if (changed?.baseline === null) continue;
          for (const [index, key] of ['plan_ID', 'accum_Name'].slice(across).entries()) {
            expect(comparedText(texts[index])).toBe(comparedText(changed?.cells[key]));
          }
        }
      },
    ),
    { numRuns: 1000 },
  );
});
