import type { SamplePlan } from './plan-catalog';
import type { Amounts, NamedLimits } from './sample-row';

/** What changes from plan to plan of a medical product; amounts in US dollars, for each member. */
interface MedicalAmounts {
  readonly deductible: number;
  readonly outOfPocket: number;
  /** How many members' amounts make a family's. */
  readonly familyFactor: number;
}

export function ppo500Limits(plan: SamplePlan): NamedLimits {
  const deductible = 500 + 50 * plan.employer;
  const outOfPocket = plan.year === 2027 ? 3250 : 3000;
  return medicalLimits(plan, { deductible, outOfPocket, familyFactor: 2 });
}

export function ppo1000Limits(plan: SamplePlan): NamedLimits {
  const deductible = 1000 + 100 * plan.employer;
  const outOfPocket = plan.year === 2027 ? 4750 : 4500;
  return medicalLimits(plan, { deductible, outOfPocket, familyFactor: 2.5 });
}

/** A high-deductible plan pays for prescriptions under the same deductible. */
export function hdhpLimits(plan: SamplePlan): NamedLimits {
  // The least deductible of a plan with a health savings account moves each year.
  const deductible = plan.year === 2027 ? 1750 : 1700;
  const outOfPocket = 6500 + 100 * plan.employer;
  return {
    ...medicalLimits(plan, { deductible, outOfPocket, familyFactor: 2 }),
    RXDEDUCT: {
      Deductible: { total: [deductible * 2, deductible] },
      'Out of pocket': { total: [outOfPocket * 2, outOfPocket] },
    },
  };
}

function medicalLimits(plan: SamplePlan, amounts: MedicalAmounts): NamedLimits {
  const { deductible, outOfPocket, familyFactor } = amounts;
  const both = (member: number): Amounts => [member * familyFactor, member];
  const coInsurance = outOfPocket - deductible;
  return {
    DEDUCT: { Deductible: { in: both(deductible), out: both(deductible * 2) } },
    OOPMAX: {
      'Co-insurance': { in: both(coInsurance), out: both(coInsurance * 2) },
      'Out of pocket': { in: both(outOfPocket), out: both(outOfPocket * 2) },
    },
    ...serviceLimits(plan),
  };
}

/** Services with a limit of their own; most get a cost-of-living raise. */
function serviceLimits(plan: SamplePlan): NamedLimits {
  const raise = plan.year === 2027 ? 1.03 : 1;
  const raised = (amount: number): number => Math.round(amount * raise * 100) / 100;
  const rehab = raised(3250);
  return {
    REHAB: { 'Annual maximum': { in: [null, rehab], out: [null, raised(1625.5)], total: [null, rehab] } },
    CHIRO: { 'Annual maximum': { in: [raised(2000), raised(1000)], out: [raised(1000), raised(500)] } },
    ACUPUNC: { 'Annual maximum': { total: [null, raised(750)] } },
    HEARING: {
      'Annual maximum': { total: [raised(4000), raised(2000)] },
      'Lifetime maximum': { total: [null, 8500] },
    },
    DME: { 'Annual maximum': { in: [null, raised(5000)], out: [null, raised(2500)] } },
    INFERT: {
      'Annual maximum': { in: [null, 7500] },
      'Lifetime maximum': { in: [null, 15_000 + 2500 * plan.employer], out: [null, 7500] },
    },
    TRNSPTRAVL: { 'Lifetime maximum': { in: [10_000, 10_000] } },
    PRIVDUTY: { 'Annual maximum': { total: [null, raised(12_480.75)] } },
  };
}
