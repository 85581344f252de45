import { describe, expect, test } from 'vitest';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import {
  selectionSize,
  type SelectionTotals,
  totallingSteps,
} from '../../../renderer/grid/model/selection-totals';
import { sheetNamed } from '../../../shared/plan/sheet';

const columns = gridColumns(sheetNamed('accumulators'));
const place = (id: string): number => columns.findIndex((column) => column.id === id);
const plan = place('plan_ID');
const amount = place('annual_Max');

function totals(contents: Readonly<Record<string, readonly (string | null | undefined)[]>>): SelectionTotals {
  const steps = totallingSteps({
    ranges: [
      { firstRow: 0, lastRow: 3, firstColumn: 0, lastColumn: amount },
      { firstRow: 2, lastRow: 5, firstColumn: amount, lastColumn: amount },
    ],
    columns,
    cellsOf: (field) => (row) => contents[field]?.[row],
    isRefused: (row) => row === 1,
  });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe('what the selected cells come to', () => {
  test('every cell counts once where ranges overlap, and identifiers are no numbers', () => {
    const found = totals({
      plan_ID: ['00123', '00124', '00125', '00126', '00127'],
      annual_Max: ['10', null, '0.5', undefined, 'about ten', '-2.25'],
    });
    expect(plan).toBeGreaterThan(0);
    expect(found).toEqual({
      filled: 8,
      amounts: { count: 3, sum: '8.25', average: '2.75', least: '-2.25', greatest: '10' },
    });
  });

  test('a number that the sheet refuses is none, and one that the server has is, however long', () => {
    const long = `1${'0'.repeat(319)}`;
    const { filled, amounts } = totals({ annual_Max: ['10', long, '0.30000000000000004', '2'] });
    expect([filled, amounts?.count, amounts?.sum]).toEqual([4, 3, '12.30000000000000004']);
  });

  test('cells that hold nothing are not counted, and without numbers there is no sum', () => {
    expect(totals({ annual_Max: [null, '', undefined] })).toEqual({ filled: 0, amounts: undefined });
  });

  test('the work can be interrupted after every thousand cells', () => {
    const steps = totallingSteps({
      ranges: [{ firstRow: 0, lastRow: 99_999, firstColumn: amount, lastColumn: amount }],
      columns,
      cellsOf: () => () => '1',
      isRefused: () => true,
    });
    let turns = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) turns += 1;
    expect(turns).toBe(100);
    expect(step.value.amounts?.sum).toBe('100000');
  });

  test('after fewer where each has to be asked whether it is refused', () => {
    const steps = totallingSteps({
      ranges: [{ firstRow: 0, lastRow: 999, firstColumn: amount, lastColumn: amount }],
      columns,
      cellsOf: () => () => '0.123456',
      isRefused: () => false,
    });
    let turns = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) turns += 1;
    expect(turns).toBe(20);
    expect(step.value.amounts?.count).toBe(1000);
  });
});

describe('the size of a selection', () => {
  test('is rows by columns, or of several ranges the number of different cells', () => {
    const block = { firstRow: 0, lastRow: 99_999, firstColumn: 2, lastColumn: 5 };
    expect(selectionSize([block])).toBe('100,000 × 4');
    const corner = { firstRow: 0, lastRow: 1, firstColumn: 5, lastColumn: 6 };
    expect(selectionSize([block, corner])).toBe('400,002 cells');
  });
});
