import type { StoredRow } from '../row-store';
import { oddAccumulators } from './odd-accumulators';
import { samplePlans, type Product, type SamplePlan } from './plan-catalog';
import { limitValues, sampleRow, type Amounts, type Limits } from './sample-row';

type NamedLimits = Readonly<Record<string, Limits>>;

/** What changes from plan to plan of a medical product; amounts in US dollars, for each member. */
interface MedicalAmounts {
  readonly deductible: number;
  readonly outOfPocket: number;
  /** How many members' amounts make a family's. */
  readonly familyFactor: number;
}

function medicalAmounts(plan: SamplePlan): MedicalAmounts {
  const later = plan.year === 2027 ? 1 : 0;
  switch (plan.product) {
    case 'ppo500':
      return { deductible: 500 + 50 * plan.employer, outOfPocket: 3000 + 250 * later, familyFactor: 2 };
    case 'ppo1000':
      return { deductible: 1000 + 100 * plan.employer, outOfPocket: 4500 + 250 * later, familyFactor: 2.5 };
    default:
      // The least deductible and greatest limit of a plan with a health savings account move each year.
      return { deductible: 1700 + 50 * later, outOfPocket: 6500 + 100 * plan.employer, familyFactor: 2 };
  }
}

function medicalLimits(plan: SamplePlan): NamedLimits {
  const { deductible, outOfPocket, familyFactor } = medicalAmounts(plan);
  const both = (member: number): Amounts => [member * familyFactor, member];
  const later = plan.year === 2027 ? 1.03 : 1;
  // Two decimals, as an administrator rounds a cost-of-living raise.
  const raised = (amount: number): number => Math.round(amount * later * 100) / 100;
  return {
    DEDUCT: { Deductible: { in: both(deductible), out: both(deductible * 2) } },
    OOPMAX: {
      'Co-insurance': { in: both(outOfPocket - deductible), out: both((outOfPocket - deductible) * 2) },
      'Out of pocket': { in: both(outOfPocket), out: both(outOfPocket * 2) },
    },
    REHAB: {
      'Annual maximum': {
        in: [null, raised(3250)],
        out: [null, raised(1625.5)],
        total: [null, raised(3250)],
      },
    },
    CHIRO: { 'Annual maximum': { in: [raised(2000), raised(1000)], out: [raised(1000), raised(500)] } },
    ACUPUNC: { 'Annual maximum': { total: [null, raised(750)] } },
    HEARING: {
      'Annual maximum': { total: [raised(4000), raised(2000)] },
      'Lifetime maximum': { total: [null, 8500] },
    },
    DME: { 'Annual maximum': { in: [null, raised(5000)], out: [null, raised(2500)] } },
    INFERT: {
      'Annual maximum': { in: [null, 7500] },
      'Lifetime maximum': { in: [null, 15_000 + 2500 * plan.employer], out: [null, 0.5 * 15_000] },
    },
    TRNSPTRAVL: { 'Lifetime maximum': { in: [10_000, 10_000] } },
    PRIVDUTY: { 'Annual maximum': { total: [null, raised(12_480.75)] } },
  };
}

/** A high-deductible plan pays for prescriptions under the same deductible, and leaves some extras out. */
function hdhpLimits(plan: SamplePlan): NamedLimits {
  const { ACUPUNC: _acupuncture, INFERT: _infertility, PRIVDUTY: _nursing, ...rest } = medicalLimits(plan);
  const { deductible, outOfPocket } = medicalAmounts(plan);
  const pharmacy: Limits = {
    Deductible: { total: [deductible * 2, deductible] },
    'Out of pocket': { total: [outOfPocket * 2, outOfPocket] },
  };
  return { ...rest, RXDEDUCT: pharmacy };
}

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
  ppo500: medicalLimits,
  ppo1000: medicalLimits,
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

/** The accumulators of all sample plans; rows of an odd key replace the regular ones. */
export function seedAccumulators(): readonly StoredRow[] {
  return samplePlans.flatMap(accumulatorsOf);
}
