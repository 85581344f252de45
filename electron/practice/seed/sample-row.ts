import { accumulatorFields } from '../../../shared/plan/accumulator-fields';
import type { Network } from '../../../shared/plan/field';
import { sheetNamed, type SheetName } from '../../../shared/plan/sheet';
import type { StoredRow } from '../row-store';
import { seedStamp } from './seed-stamp';
import type { SamplePlan } from './plan-catalog';

/** Amounts in US dollars: for the family, then for each member. */
export type Amounts = readonly [family: number | null, member: number | null];

export type LimitGroup =
  'Annual maximum' | 'Lifetime maximum' | 'Deductible' | 'Co-insurance' | 'Out of pocket';

/** Limits by group and network, for example `{ Deductible: { in: [1000, 500] } }`. */
export type Limits = Readonly<Partial<Record<LimitGroup, Readonly<Partial<Record<Network, Amounts>>>>>>;

/** Limits by accumulator name. */
export type NamedLimits = Readonly<Record<string, Limits>>;

/** The limits as values by their JSON names. */
export function limitValues(limits: Limits): StoredRow {
  const values = accumulatorFields.flatMap((field) => {
    if (field.network === undefined) return [];
    const amounts = limits[field.group as LimitGroup]?.[field.network];
    const amount = amounts?.[field.tier === 'family' ? 0 : 1];
    return amount === undefined ? [] : [[field.name, amount] as const];
  });
  return Object.fromEntries(values);
}

/** A whole row of a sample plan: the values given, `null` in every other field, and who entered it. */
export function sampleRow(plan: SamplePlan, sheet: SheetName, values: StoredRow): StoredRow {
  const { fields } = sheetNamed(sheet);
  const blank = Object.fromEntries(fields.map((field) => [field.name, null]));
  return { ...blank, ...values, plan_ID: plan.planID, ...seedStamp(plan.year) };
}
