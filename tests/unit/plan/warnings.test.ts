import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountOrders } from '../../../shared/plan/amount-order';
import type { Cells } from '../../../shared/plan/cells';
import { hasErrors, hasWarnings } from '../../../shared/plan/problem';
import type { Row } from '../../../shared/plan/row';
import { fieldNamed, type SheetName, sheetNames } from '../../../shared/plan/sheet';
import { rowErrors } from '../../../shared/plan/validation';
import type { WarningContext } from '../../../shared/plan/warning-rule';
import { rowWarnings, warningRules } from '../../../shared/plan/warnings';

const context: WarningContext = { coverageTypes: new Set(['ee', 'fam']), plans: null, largeChange: 50 };

function row(sheet: SheetName, cells: Cells, baseline: Cells | null = null): Row {
  return { id: 'r', sheet, position: 0, cells, baseline, revision: 1, run: null };
}

/** The warnings of a new row, as `rule cell cell`. */
function found(sheet: SheetName, cells: Cells, baseline: Cells | null = null): readonly string[] {
  return rowWarnings(row(sheet, cells, baseline), context).map(({ rule, field, beside }) =>
    [rule, field, beside ?? ''].join(' ').trim(),
  );
}

describe('amounts that stand the wrong way round', () => {
  test.each([
    ['member-over-family', 'annual_Max_Member', 'annual_Max'],
    ['member-over-family', 'annual_Max_Net_Member', 'annual_Max_Net'],
    ['member-over-family', 'annual_Max_OON_Member', 'annual_Max_OON'],
    ['member-over-family', 'lifetime_Max_Member', 'lifetime_Max'],
    ['member-over-family', 'coIns_Max_Mem', 'coIns_Max_Sub'],
    ['member-over-family', 'coIns_Max_Net_Mem', 'coIns_Max_Net_Sub'],
    ['member-over-family', 'ooP_Max_OON_Mem', 'ooP_Max_OON_Sub'],
    ['member-over-family', 'member_Deductible', 'subscriber_Deductible'],
    ['member-over-family', 'member_Ded_PPO', 'subscriber_Ded_PPO'],
    ['member-over-family', 'member_Ded_OON', 'subscriber_Ded_OON'],
    ['network-over-total', 'annual_Max_Net', 'annual_Max'],
    ['network-over-total', 'lifetime_Max_OON_Member', 'lifetime_Max_Member'],
    ['network-over-total', 'coIns_Max_Net_Sub', 'coIns_Max_Sub'],
    ['network-over-total', 'ooP_Max_OON_Sub', 'ooP_Max_Sub'],
    ['network-over-total', 'member_Ded_PPO', 'member_Deductible'],
    ['annual-over-lifetime', 'annual_Max', 'lifetime_Max'],
    ['annual-over-lifetime', 'annual_Max_OON_Member', 'lifetime_Max_OON_Member'],
    ['deductible-over-oop', 'subscriber_Ded_PPO', 'ooP_Max_Net_Sub'],
    ['deductible-over-oop', 'member_Deductible', 'ooP_Max_Mem'],
    ['coinsurance-over-oop', 'coIns_Max_OON_Mem', 'ooP_Max_OON_Mem'],
    ['network-upside-down', 'subscriber_Ded_PPO', 'subscriber_Ded_OON'],
    ['network-upside-down', 'ooP_Max_Net_Mem', 'ooP_Max_OON_Mem'],
  ])('%s: %s above %s', (rule, lower, upper) => {
    expect(found('accumulators', { [lower]: '1000.01', [upper]: '1000' })).toEqual([
      `${rule} ${lower} ${upper}`,
    ]);
    expect(found('accumulators', { [lower]: '1000', [upper]: '1000' })).toEqual([]);
    expect(found('accumulators', { [lower]: '1000', [upper]: null })).toEqual([]);
    expect(found('accumulators', { [lower]: '1000', [upper]: 'TBD' })).toEqual([]);
  });

  test('every pair is compared once, and the pairs are those of the rules', () => {
    const count = (rule: string): number => amountOrders.filter((order) => order.rule === rule).length;
    expect(new Set(amountOrders.map(({ lower, upper }) => `${lower.name} ${upper.name}`)).size).toBe(
      amountOrders.length,
    );
    expect([
      count('member-over-family'),
      count('network-over-total'),
      count('annual-over-lifetime'),
      count('deductible-over-oop'),
      count('coinsurance-over-oop'),
      count('network-upside-down'),
    ]).toEqual([15, 20, 6, 6, 6, 4]);
  });

  test('are told with both amounts and what would put them right', () => {
    const [problem] = rowWarnings(
      row('accumulators', { member_Ded_PPO: '600', subscriber_Ded_PPO: '500' }),
      context,
    );
    expect(problem?.message).toBe(
      'Deductible, in network member (600.00) is more than Deductible, in network family (500.00). ' +
        'The limit of one member is usually within that of the family. Lower the one or raise the other.',
    );
  });
});

describe('one number by itself', () => {
  test('zero-limit: a limit of nought', () => {
    expect(found('accumulators', { annual_Max: '0' })).toEqual(['zero-limit annual_Max']);
    expect(found('accumulators', { annual_Max: null })).toEqual([]);
    const words = (name: string) => rowWarnings(row('accumulators', { [name]: '0' }), context)[0]?.message;
    expect(words('annual_Max')).toContain('the plan pays nothing');
    expect(words('member_Deductible')).toContain('nothing is owed');
  });

  test('negative: an amount or a range below nought', () => {
    expect(found('accumulators', { annual_Max: '-5' })).toEqual(['negative annual_Max']);
    expect(found('preExisting', { from_Range: '-5', range_Type: 'D' })).toEqual(['negative from_Range']);
  });

  test('cents: more than two decimals', () => {
    expect(found('accumulators', { annual_Max: '5.125' })).toEqual(['cents annual_Max']);
    expect(found('accumulators', { annual_Max: '5.12' })).toEqual([]);
    expect(found('preExisting', { pre_Ex_Amount: '5.125', ex_Code: 'X' })).toEqual(['cents pre_Ex_Amount']);
  });

  test('large-change: more than half of what the server has, either way', () => {
    const change = (before: string, after: string) =>
      found('accumulators', { annual_Max: after }, { annual_Max: before });
    expect(change('1000', '1500')).toEqual([]);
    expect(change('1000', '1500.01')).toEqual(['large-change annual_Max']);
    expect(change('1000', '499')).toEqual(['large-change annual_Max']);
    expect(change('0', '1000')).toEqual([]);
    expect(found('accumulators', { annual_Max: '5' })).toEqual([]);
    const changed = row('accumulators', { annual_Max: '1100' }, { annual_Max: '1000' });
    const strict = rowWarnings(changed, { ...context, largeChange: 5 });
    expect(strict[0]?.message).toBe('A large change: +10.0 % against 1,000.00. Check that it is meant.');
  });
});

describe('pre-existing coverages', () => {
  test('range-order: a range that goes backwards, disclosed or not', () => {
    expect(found('preExisting', { from_Range: '12', thru_Range: '6', range_Type: 'M' })).toEqual([
      'range-order from_Range thru_Range',
    ]);
    const disclosed = { disclosed_From_Range: '2', disclosed_Thru_Range: '1', disclosed_Range_Type: 'D' };
    expect(found('preExisting', disclosed)).toEqual([
      'range-order disclosed_From_Range disclosed_Thru_Range',
    ]);
  });

  test('range-unit: a range without a unit is told once, also where it was never filled in', () => {
    expect(found('preExisting', { from_Range: '1', thru_Range: '6' })).toEqual([
      'range-unit range_Type from_Range',
    ]);
    expect(found('preExisting', { disclosed_Thru_Range: '6', disclosed_Range_Type: null })).toEqual([
      'range-unit disclosed_Range_Type disclosed_Thru_Range',
    ]);
  });

  test('range-unit: a unit without a range, and a unit that is none', () => {
    expect(found('preExisting', { range_Type: 'D' })).toEqual(['range-unit range_Type from_Range']);
    expect(found('preExisting', { range_Type: 'W', from_Range: '1' })).toEqual(['range-unit range_Type']);
  });

  test('amount-without-code: an amount has its explanation code', () => {
    expect(found('preExisting', { pre_Ex_Amount: '10' })).toEqual([
      'amount-without-code ex_Code pre_Ex_Amount',
    ]);
    expect(found('preExisting', { disclosed_Pre_Ex_Amount: '10', disclosed_Ex_Code: 'X' })).toEqual([]);
  });

  test('coverage-type: one of the database, once its list has been read', () => {
    expect(found('preExisting', { coverage_Type: 'Fam ' })).toEqual([]);
    expect(found('preExisting', { coverage_Type: 'XX' })).toEqual(['coverage-type coverage_Type']);
    const unread = rowWarnings(row('preExisting', { coverage_Type: 'XX' }), {
      ...context,
      coverageTypes: null,
    });
    expect(unread).toEqual([]);
  });

  test('unknown-plan: a new row is of a plan of the database, once its list has been read', () => {
    const known = { ...context, plans: new Set(['00123']) };
    for (const sheet of sheetNames) {
      expect(rowWarnings(row(sheet, { plan_ID: 'NONE' }), known)).toMatchObject([{ rule: 'unknown-plan' }]);
      expect(rowWarnings(row(sheet, { plan_ID: ' 00123' }), known)).toEqual([]);
      expect(rowWarnings(row(sheet, { plan_ID: 'NONE' }), context)).toEqual([]);
    }
  });

  test('what is not known of a row the server has is not held to be missing', () => {
    expect(found('preExisting', { pre_Ex_Amount: '10' }, { pre_Ex_Amount: '9' })).toEqual([]);
  });
});

describe('a warning', () => {
  const upsideDown = { annual_Max_Member: '9', annual_Max: '1' };

  test('is never about what came from the server and stays so', () => {
    expect(found('accumulators', upsideDown, upsideDown)).toEqual([]);
    expect(found('accumulators', { ...upsideDown, ooP_Max_Sub: '1' }, upsideDown)).toEqual([]);
    expect(found('accumulators', { ...upsideDown, annual_Max: '1.5' }, { ...upsideDown })).toEqual([
      'member-over-family annual_Max_Member annual_Max',
    ]);
  });

  test('never blocks, and an error is no warning', () => {
    const key = { plan_ID: 'P', accum_Name: 'A' };
    const errors = rowErrors(row('accumulators', { ...key, ...upsideDown }), {
      rowsWithKey: () => 1,
      benefitCodes: null,
    });
    expect(errors).toEqual([]);
    const warnings = rowWarnings(row('accumulators', upsideDown), context);
    expect([hasErrors(warnings), hasWarnings(warnings), hasWarnings([])]).toEqual([false, true, false]);
  });

  test('names fields of its sheet, whatever the cells hold', () => {
    const contents = fc.oneof(fc.constant(null), fc.integer().map(String), fc.string(), fc.constant('0'));
    for (const sheet of sheetNames) {
      const names = [
        ...new Set(warningRules[sheet].flatMap(({ fields }) => fields.filter((name) => name !== undefined))),
      ];
      fc.assert(
        fc.property(fc.dictionary(fc.constantFrom(...names), contents), (cells) => {
          for (const problem of rowWarnings(row(sheet, cells), context)) {
            expect(fieldNamed(sheet, problem.field)).toBeDefined();
            expect(problem.message).toMatch(/^\S.*\.$/s);
          }
        }),
      );
    }
  });
});
