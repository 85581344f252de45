import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movedArea, movePlan } from '../../../renderer/grid/model/block-move';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import type { CellRange } from '../../../renderer/grid/model/selection';
import { withCells } from '../../../shared/plan/edit';
import type { Row } from '../../../shared/plan/row';
import { sheetNamed } from '../../../shared/plan/sheet';
import { loadedRow, newRow, rowSource } from './sample-rows';

const columns = gridColumns(sheetNamed('accumulators'));
const at = (id: string) => columns.findIndex((column) => column.id === id);

function range(firstRow: number, lastRow: number, ids: readonly [string, string]): CellRange {
  return { firstRow, lastRow, firstColumn: at(ids[0]), lastColumn: at(ids[1]) };
}

const three = (): readonly Row[] => [
  loadedRow('a', { plan_ID: 'P1', accum_Name: 'A', annual_Max: '1', annual_Max_Member: '2' }),
  loadedRow('b', { plan_ID: 'P1', accum_Name: 'B', annual_Max: '3', annual_Max_Member: null }),
  newRow('c', { annual_Max: '5' }),
];

function after(rows: readonly Row[], move: Parameters<typeof movePlan>[0]): readonly Row[] {
  const { edits } = movePlan(move, { rows: rowSource(rows), columns });
  return rows.map((row) => {
    const edit = edits.find((one) => one.kind === 'set' && one.rowId === row.id);
    return edit?.kind === 'set' ? withCells(row, edit.cells, edit.untouch) : row;
  });
}

describe('moving a block', () => {
  test('puts its cells down elsewhere and leaves blanks behind', () => {
    const from = range(0, 0, ['annual_Max', 'annual_Max_Member']);
    const [a, b] = after(three(), { from, to: { row: 1, column: at('annual_Max_Net') }, isCopy: false });
    expect(a?.cells).toMatchObject({ annual_Max: null, annual_Max_Member: null });
    expect(b?.cells).toMatchObject({ annual_Max: '3', annual_Max_Net: '1', annual_Max_Net_Member: '2' });
  });

  test('onto part of itself keeps every value', () => {
    const from = range(0, 1, ['annual_Max', 'annual_Max']);
    const moved = after(three(), { from, to: { row: 1, column: at('annual_Max') }, isCopy: false });
    expect(moved.map(({ cells }) => cells['annual_Max'])).toEqual([null, '1', '3']);
  });

  test('counts the filled cells it would replace, not those that move away themselves', () => {
    const from = range(0, 1, ['annual_Max', 'annual_Max']);
    const plan = (row: number, isCopy: boolean) =>
      movePlan(
        { from, to: { row, column: at('annual_Max') }, isCopy },
        { rows: rowSource(three()), columns },
      );
    expect(plan(1, false).overwritten).toBe(1);
    expect(plan(1, true).overwritten).toBe(2);
  });

  test('copying leaves the block as it is', () => {
    const from = range(0, 0, ['annual_Max', 'annual_Max']);
    const [a, b] = after(three(), { from, to: { row: 1, column: at('annual_Max') }, isCopy: true });
    expect([a?.cells['annual_Max'], b?.cells['annual_Max']]).toEqual(['1', '1']);
  });

  test('leaves key cells of rows the server has where they are', () => {
    const from = range(0, 0, ['accum_Name', 'annual_Max']);
    const move = { from, to: { row: 2, column: at('accum_Name') }, isCopy: false };
    const plan = movePlan(move, { rows: rowSource(three()), columns });
    expect(plan).toMatchObject({ cells: 1, readOnly: 1 });
    const [a, , c] = after(three(), move);
    expect(a?.cells).toMatchObject({ accum_Name: 'A', annual_Max: null });
    expect(c?.cells).toEqual({ annual_Max: '1' });
  });

  test('counts the keys that would stay behind while their amounts go to a row of another key', () => {
    const others = (ids: readonly [string, string], row: number, isCopy: boolean): number => {
      const move = { from: range(0, 0, ids), to: { row, column: at(ids[0]) }, isCopy };
      return movePlan(move, { rows: rowSource(three()), columns }).otherKeys;
    };
    expect(others(['plan_ID', 'annual_Max'], 1, false)).toBe(1);
    expect(others(['plan_ID', 'annual_Max'], 1, true)).toBe(1);
    expect(others(['annual_Max', 'annual_Max_Member'], 1, true)).toBe(0);
    expect(others(['plan_ID', 'plan_ID'], 1, true)).toBe(0);
    expect(others(['plan_ID', 'annual_Max'], 2, true)).toBe(0);
  });

  test('an untouched cell leaves nothing in a new row and a blank in one the server has', () => {
    const from = range(2, 2, ['annual_Max_Member', 'annual_Max_Member']);
    const onServer = after(three(), { from, to: { row: 0, column: at('annual_Max_Member') }, isCopy: true });
    expect(onServer[0]?.cells['annual_Max_Member']).toBeNull();
    const onNew = after(three(), { from, to: { row: 2, column: at('annual_Max') }, isCopy: true });
    expect(onNew[2]?.cells).toEqual({});
  });

  test('stays within the sheet', () => {
    const from = range(0, 1, ['annual_Max', 'annual_Max_Member']);
    const area = movedArea(
      { from, to: { row: 9, column: 99 }, isCopy: false },
      { rows: rowSource(three()), columns },
    );
    expect(area).toMatchObject({ firstRow: 1, lastRow: 2, lastColumn: columns.length - 2 });
  });

  test('loses and doubles no amount, wherever it goes', () => {
    const names = ['annual_Max', 'annual_Max_Member', 'annual_Max_Net'] as const;
    fc.assert(
      fc.property(
        fc.array(fc.record({ row: fc.nat(3), column: fc.nat(2) }), { minLength: 2, maxLength: 2 }),
        fc.record({ row: fc.nat(3), column: fc.nat(2) }),
        ([one, other], to) => {
          const rows = [0, 1, 2, 3].map((row) =>
            newRow(
              `r${row}`,
              Object.fromEntries(names.map((name, column) => [name, `${row}${column + 1}1`])),
            ),
          );
          const first = at(names[0]);
          const from = {
            firstRow: Math.min(one?.row ?? 0, other?.row ?? 0),
            lastRow: Math.max(one?.row ?? 0, other?.row ?? 0),
            firstColumn: first + Math.min(one?.column ?? 0, other?.column ?? 0),
            lastColumn: first + Math.max(one?.column ?? 0, other?.column ?? 0),
          };
          const move = { from, to: { row: to.row, column: first + to.column }, isCopy: false };
          const { overwritten, readOnly } = movePlan(move, { rows: rowSource(rows), columns });
          const values = after(rows, move).flatMap(({ cells }) =>
            Object.values(cells).filter((value) => value !== null),
          );
          expect(new Set(values).size).toBe(values.length);
          expect(values.length).toBe(12 - overwritten);
          expect(readOnly).toBe(0);
        },
      ),
    );
  });
});
