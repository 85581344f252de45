import { describe, expect, test } from 'vitest';
import { type CopiedCells, cutCells } from '../../../renderer/grid/model/copied-cells';
import { cutMove } from '../../../renderer/grid/model/cut-move';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { plainPaste } from '../../../renderer/grid/model/paste-choice';
import { wholly } from '../../../renderer/grid/model/sliced';
import type { Row } from '../../../shared/plan/row';
import { sheetNamed } from '../../../shared/plan/sheet';
import { loadedRow, newRow, rowSource } from './sample-rows';

const columns = gridColumns(sheetNamed('accumulators'));
const place = (id: string): number => columns.findIndex((column) => column.id === id);

interface Trial {
  readonly rows: readonly Row[];
  /** The first row and the fields that are cut, with what they held then. */
  readonly fields: readonly string[];
  readonly held: readonly string[];
  readonly to: { readonly row: number; readonly field: string };
}

function moved({ rows, fields, held, to }: Trial) {
  const copied: CopiedCells = {
    kind: 'cut',
    text: held.join('\t'),
    hasHeaders: false,
    lines: [held],
    columns: columns.filter(({ id }) => fields.includes(id)),
    rowRuns: [],
    columnRuns: [],
    rowIds: [rows[0]?.id ?? ''],
  };
  const source = rowSource(rows);
  const target = {
    firstRow: to.row,
    lastRow: to.row,
    firstColumn: place(to.field),
    lastColumn: place(to.field),
  };
  const plan = wholly(
    cutMove(
      { lines: [held], targets: [target], choice: plainPaste },
      cutCells(copied, (id) => rows.find((row) => row.id === id)),
      {
        name: 'accumulators',
        rows: source,
        allRows: source,
        columns,
        allColumns: columns,
        newId: () => 'new',
      },
    ),
  );
  if (!plan.ok) throw new Error(plan.reason);
  return plan.edits;
}

const a = loadedRow('a', { plan_ID: 'P1', accum_Name: 'DED', annual_Max: '5', annual_Max_Member: '5' });
const b = loadedRow('b', { plan_ID: 'P1', accum_Name: 'OOP' });
const amounts = ['annual_Max', 'annual_Max_Member'];
const onPlan = { row: 1, field: 'plan_ID' };

describe('pasting what was cut', () => {
  test('the cells go from where they were to where they are pasted', () => {
    const to = { row: 1, field: 'annual_Max' };
    expect(moved({ rows: [a, b], fields: amounts, held: ['5', '5'], to })).toEqual([
      { kind: 'set', rowId: 'a', cells: { annual_Max: null, annual_Max_Member: null }, untouch: [] },
      { kind: 'set', rowId: 'b', cells: { annual_Max: '5', annual_Max_Member: '5' }, untouch: [] },
    ]);
  });

  test('onto a neighbour, a cell that held the same keeps it', () => {
    const to = { row: 0, field: 'annual_Max_Member' };
    const [edit] = moved({ rows: [a, b], fields: amounts, held: ['5', '5'], to });
    expect(edit).toMatchObject({ cells: { annual_Max: null } });
    expect(edit).not.toHaveProperty('cells.annual_Max_Member');
  });

  test('onto themselves, nothing changes', () => {
    const to = { row: 0, field: 'annual_Max' };
    expect(moved({ rows: [a, b], fields: amounts, held: ['5', '5'], to })).toEqual([]);
  });

  test('a cell that was changed since, or finds no place, stays', () => {
    const to = { row: 1, field: 'annual_Max' };
    const changed = loadedRow('a', { annual_Max: '6', annual_Max_Member: '5' });
    const [edit] = moved({ rows: [changed, b], fields: amounts, held: ['5', '5'], to });
    expect(edit).toMatchObject({ rowId: 'a', cells: { annual_Max_Member: null } });
    expect(edit).not.toHaveProperty('cells.annual_Max');
    const fresh = newRow('n', { plan_ID: 'P1', accum_Name: 'X' });
    expect(moved({ rows: [fresh, b], fields: ['plan_ID'], held: ['P1'], to: onPlan })).toEqual([]);
  });

  test('a key does not go onto a row of another one', () => {
    const fresh = newRow('n', { plan_ID: 'P2', accum_Name: 'X' });
    expect(() => moved({ rows: [fresh, b], fields: ['plan_ID'], held: ['P2'], to: onPlan })).toThrow(
      '“P2” would go onto “P1 OOP”',
    );
  });

  test('past the last row the cells make a new one', () => {
    const to = { row: 2, field: 'annual_Max' };
    const edits = moved({ rows: [a, b], fields: amounts, held: ['5', '5'], to });
    expect(edits.map(({ kind }) => kind)).toEqual(['set', 'add']);
  });
});
