import { describe, expect, it } from 'vitest';
import { checkItem } from '../../../electron/practice/item-check';
import type { StoredRow } from '../../../electron/practice/row-store';
import { seedLookups, seedRows } from '../../../electron/practice/seed/seed-world';
import { sheetNamed, sheetNames, type SheetName } from '../../../shared/plan/sheet';
import { schemaViolations } from '../../support/vbapi-validator';

const rows = seedRows();
const { plans, coverageTypes, benefits } = seedLookups;

function keyOf(sheet: SheetName, row: StoredRow): string {
  return `${String(row['plan_ID'])}|${String(row[sheetNamed(sheet).secondKey])}`.toLowerCase();
}

describe('the sample data', () => {
  it('is the same every time', () => {
    expect(seedRows()).toEqual(rows);
    expect(rows.accumulators.length).toBe(339);
    expect(rows.preExisting.length).toBe(149);
    expect(rows.accumulators[0]).toMatchObject({
      plan_ID: 'CEDAR-PPO500-2026',
      accum_Name: 'DEDUCT',
      member_Ded_PPO: 500,
      subscriber_Ded_PPO: 1000,
      annual_Max: null,
      entry_Date: '2025-09-15T14:05:00Z',
    });
  });

  it('has 40 plans of two years, with leading zeros and one id that must be encoded', () => {
    const ids = plans.map((plan) => plan.plan_ID);
    expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(40);
    expect(ids).toEqual(expect.arrayContaining(['00123', 'SF VISION 27/B']));
    expect(plans.filter((plan) => String(plan['description']).endsWith('2027'))).toHaveLength(20);
    expect(new Set(plans.map((plan) => plan['plan_Type']))).toEqual(new Set(['MED', 'DEN', 'VIS']));
  });

  it('is what the API description allows', () => {
    const violations = [
      ...plans.flatMap((plan) => schemaViolations('Plans', plan)),
      ...coverageTypes.flatMap((type) => schemaViolations('CoverageType', type)),
      ...benefits.flatMap((benefit) => schemaViolations('BenefitCodes', benefit)),
      ...rows.accumulators.flatMap((row) => schemaViolations('PlanAddedAccum', row)),
      ...rows.preExisting.flatMap((row) => schemaViolations('PlanPreEx', row)),
    ];
    expect(violations).toEqual([]);
  });

  it('takes more than one page of benefits, each code once', () => {
    expect(benefits.length).toBeGreaterThan(100);
    expect(new Set(benefits.map((benefit) => benefit.benefit_Code.toLowerCase())).size).toBe(benefits.length);
  });

  it.each(sheetNames)('has no key twice and no row the server would refuse: %s', (sheet) => {
    const keys = rows[sheet].map((row) => keyOf(sheet, row));
    expect(new Set(keys).size).toBe(keys.length);
    const refused = rows[sheet].flatMap((row) => {
      const check = checkItem(row, { sheet, plan: String(row['plan_ID']), lookups: seedLookups });
      return check.ok ? [] : [check.message];
    });
    expect(refused).toEqual([]);
  });

  it('keeps members within their family, but for the one odd row', () => {
    const pairs = sheetNamed('accumulators').fields.flatMap((field) => {
      const { group, network, tier, name } = field;
      const isPair = (other: typeof field): boolean =>
        other.group === group && other.network === network && other.tier === 'family';
      const family = sheetNamed('accumulators').fields.find(isPair);
      return tier === 'member' && family !== undefined ? [[name, family.name] as const] : [];
    });
    expect(pairs).toHaveLength(15);
    const odd = rows.accumulators.filter((row) =>
      pairs.some(([member, family]) => {
        const [one, all] = [row[member], row[family]];
        return typeof one === 'number' && typeof all === 'number' && one > all;
      }),
    );
    expect(odd.map((row) => keyOf('accumulators', row))).toEqual(['00123|wigs']);
  });

  it('has the odd rows that real databases have', () => {
    const find = (key: string): StoredRow | undefined =>
      rows.accumulators.find((row) => keyOf('accumulators', row) === key);
    expect(find('00124|bariatric')).toMatchObject({ lifetime_Max: 0 });
    expect(find('cedar-ppo500-2026|stoploss')).toMatchObject({ annual_Max: 9999999999999.99 });
    expect(find('cedar-hdhp1700-2027|adjust')).toMatchObject({ annual_Max_Member: -250 });
    expect(find('mg26ppo500|pt/ot')).toMatchObject({ annual_Max_Member: 1800.5 });
    expect(find('sf vision 27/b|00420')).toMatchObject({ annual_Max_Member: 420 });
  });
});
