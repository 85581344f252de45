import Big from 'big.js';
import { describe, expect, test } from 'vitest';
import { adjustPlan } from '../../../renderer/grid/model/adjust-plan';
import { adjustForecast, adjustSummary } from '../../../renderer/grid/model/adjust-words';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { wholly } from '../../../renderer/grid/model/sliced';
import { readAdjustment, type Rounding, toCents } from '../../../shared/plan/amount-arithmetic';
import { sheetNamed } from '../../../shared/plan/sheet';
import { loadedRow, rowSource } from './sample-rows';

const columns = gridColumns(sheetNamed('accumulators'));
const place = (id: string): number => columns.findIndex((column) => column.id === id);
const rows = rowSource([
  loadedRow('a', { plan_ID: 'P1', accum_Name: 'DED', annual_Max: '1000', annual_Max_Member: '33.33' }),
  loadedRow('b', { plan_ID: 'P1', accum_Name: 'OOP', annual_Max: null, annual_Max_Member: 'a lot' }),
]);

const amounts = {
  firstRow: 0,
  lastRow: 1,
  firstColumn: place('annual_Max'),
  lastColumn: place('annual_Max_Member'),
};

function plan(text: string, rounding: Rounding = toCents, ranges = [amounts]) {
  const by = readAdjustment(text, 'percent');
  if (by === undefined) throw new Error('not understood');
  return wholly(adjustPlan(ranges, { by, rounding }, { rows, columns }));
}

describe('adjusting the selected amounts', () => {
  test('raises each by a percentage, one edit for a row; blanks and text stay and are counted', () => {
    const planned = plan('5');
    expect(planned.edits).toEqual([
      { kind: 'set', rowId: 'a', cells: { annual_Max: '1050', annual_Max_Member: '35' }, untouch: [] },
    ]);
    expect(adjustForecast(planned)).toBe(
      '2 amounts change. The first: 1,000.00 becomes 1,050.00. 1 blank cell stays blank. 1 cell left alone: no amount to change.',
    );
    expect(adjustSummary(planned)).toBe('2 amounts adjusted');
  });

  test('lowers by an amount where a dollar sign says so, and rounds to steps', () => {
    expect(plan('-$10.50').edits[0]).toMatchObject({
      cells: { annual_Max: '989.5', annual_Max_Member: '22.83' },
    });
    expect(plan('3', { step: '25', direction: 'up' }).edits[0]).toMatchObject({
      cells: { annual_Max: '1050', annual_Max_Member: '50' },
    });
  });

  test('counts a cell once that is in two of the blocks selected, and skips what cannot be edited', () => {
    expect(plan('5', toCents, [amounts, amounts]).changed).toBe(2);
    const keys = { ...amounts, firstColumn: place('plan_ID'), lastColumn: place('plan_ID') };
    const none = plan('5', toCents, [keys]);
    expect(adjustForecast(none)).toBe('No amount changes. 2 read-only cells skipped.');
  });

  test('months beside amounts are left alone, and change where nothing else is selected', () => {
    const preExisting = gridColumns(sheetNamed('preExisting'));
    const at = (id: string): number => preExisting.findIndex((column) => column.id === id);
    const given = { plan_ID: 'P1', coverage_Type: 'MED', pre_Ex_Amount: '1000', thru_Range: '12' };
    const sheet = { rows: rowSource([loadedRow('a', given)]), columns: preExisting };
    const by = { unit: 'percent', number: new Big(10) } as const;
    const whole = { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: preExisting.length - 1 };
    const planned = wholly(adjustPlan([whole], { by, rounding: toCents }, sheet));
    expect(planned.edits).toEqual([
      { kind: 'set', rowId: 'a', cells: { pre_Ex_Amount: '1100' }, untouch: [] },
    ]);
    expect(adjustForecast(planned)).toContain('1 number of months or days left alone.');
    const months = { ...whole, firstColumn: at('thru_Range'), lastColumn: at('thru_Range') };
    const alone = wholly(adjustPlan([months], { by, rounding: toCents }, sheet));
    expect(alone.edits).toEqual([{ kind: 'set', rowId: 'a', cells: { thru_Range: '13' }, untouch: [] }]);
  });

  test('a percent sign wins over the unit chosen, and what is no number is not guessed', () => {
    expect(readAdjustment('5 %', 'dollars')?.unit).toBe('percent');
    expect(readAdjustment('100', 'dollars')?.unit).toBe('dollars');
    expect(readAdjustment('five', 'percent')).toBeUndefined();
    expect(readAdjustment('', 'percent')).toBeUndefined();
  });
});
