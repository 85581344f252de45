import type { StoredRow } from '../row-store';
import { hdhpLimits, ppo1000Limits, ppo500Limits } from './medical-limits';
import { oddAccumulators } from './odd-accumulators';
import { samplePlans, type Product, type SamplePlan } from './plan-catalog';
import { limitValues, sampleRow, type NamedLimits } from './sample-row';

function dentalLimits(plan: SamplePlan): NamedLimits {
  const yearly = 1500 + 250 * (plan.employer % 3);
  return {
    DEDUCT: { Deductible: { in: [150, 50], out: [225, 75] } },
    ANNUAL: { 'Annual maximum': { in: [null, yearly], out: [null, yearly - 500] } },
    ORTHO: {
      'Annual maximum': { total: [null, 1000] },
      'Lifetime maximum': { total: [null, 2000 + 250 * plan.employer] },
    },
    IMPLANT: { 'Annual maximum': { in: [null, 1250.5] }, 'Lifetime maximum': { in: [null, 5000] } },
    PERIO: { 'Annual maximum': { total: [null, 900] } },
    TMJ: { 'Lifetime maximum': { total: [null, 1000], in: [null, 1000], out: [null, 500] } },
  };
}

function visionLimits(plan: SamplePlan): NamedLimits {
  const frames = 150 + 10 * plan.employer + (plan.year === 2027 ? 15 : 0);
  return {
    FRAMES: { 'Annual maximum': { in: [null, frames], out: [null, frames / 2 - 0.25] } },
    LENSES: { 'Annual maximum': { in: [null, 100], out: [null, 42.75] } },
    CONTACTS: { 'Annual maximum': { in: [null, 140], out: [null, 105] } },
    LASIK: { 'Lifetime maximum': { in: [null, 1000], total: [null, 1000] } },
  };
}

const limitsOf: Readonly<Record<Product, (plan: SamplePlan) => NamedLimits>> = {
  ppo500: ppo500Limits,
  ppo1000: ppo1000Limits,
  hdhp: hdhpLimits,
  dental: dentalLimits,
  vision: visionLimits,
};

function accumulatorsOf(plan: SamplePlan): readonly StoredRow[] {
  const regular = Object.entries(limitsOf[plan.product](plan)).map(([name, limits]) => ({
    accum_Name: name,
    ...limitValues(limits),
  }));
  const odd = oddAccumulators[plan.planID] ?? [];
  return [...regular, ...odd].map((values) => sampleRow(plan, 'accumulators', values));
}

/** The accumulators of all sample plans. */
export function seedAccumulators(): readonly StoredRow[] {
  return samplePlans.flatMap(accumulatorsOf);
}
