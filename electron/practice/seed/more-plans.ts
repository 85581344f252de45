import type { SeedRows, StoredRow } from '../row-store';
import type { Lookups } from '../world';
import { sheetNamed } from '../../../shared/plan/sheet';
import { seedPlans } from './seed-plans';

/** Accumulators of each plan. */
const rowsPerPlan = 6;
const stamp = '2026-01-05T08:00:00Z';

/** Plans beyond the samples, `MORE-00001` and on, for runs of any size: each as plain as the next. */
export function morePlans(count: number): Lookups['plans'] {
  const [sample] = seedPlans;
  if (sample === undefined) return [];
  return Array.from({ length: count }, (_, index) => ({ ...sample, plan_ID: morePlanId(index) }));
}

/** Their accumulators, `A1` to `A6`. */
export function moreRows(count: number): SeedRows['accumulators'] {
  const { fields } = sheetNamed('accumulators');
  const blank: StoredRow = Object.fromEntries(fields.map((field) => [field.name, null]));
  const dates = { entry_Date: stamp, entry_User: 'practice', update_Date: stamp, update_User: 'practice' };
  return Array.from({ length: count * rowsPerPlan }, (_, index) => ({
    ...blank,
    ...dates,
    plan_ID: morePlanId(Math.floor(index / rowsPerPlan)),
    accum_Name: `A${(index % rowsPerPlan) + 1}`,
    annual_Max: 1000 + (index % rowsPerPlan),
  }));
}

function morePlanId(index: number): string {
  return `MORE-${String(index + 1).padStart(5, '0')}`;
}
