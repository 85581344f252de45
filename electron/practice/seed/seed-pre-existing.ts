import { assertNever } from '../../../shared/plan/assert-never';
import type { StoredRow } from '../row-store';
import { samplePlans, type SamplePlan } from './plan-catalog';
import { sampleRow } from './sample-row';

const medicalTypes = ['EE', 'EE+SP', 'EE+CH', 'EE+CHILDREN', 'FAMILY'] as const;
const dentalTypes = ['EE', 'EE+SP', 'FAMILY'] as const;

/** A medical plan looks back over the months before enrollment and limits what it pays at first. */
function medicalRule(plan: SamplePlan, type: string, order: number): StoredRow {
  return {
    coverage_Type: type,
    ex_Code: 'PX1',
    pre_Ex_Amount: 2500 + 500 * order + (plan.employer === 1 ? 0.5 : 0),
    from_Range: 0,
    thru_Range: plan.year === 2027 ? 6 : 12,
    range_Type: 'M',
    disclosed_Ex_Code: 'PX2',
    disclosed_Pre_Ex_Amount: order === 4 ? null : 5000 + 1000 * order,
    disclosed_From_Range: 0,
    disclosed_Thru_Range: 90 + 30 * plan.employer,
    disclosed_Range_Type: 'D',
  };
}

/** A dental plan makes those who enroll late wait for major work; nothing is disclosed. */
function dentalRule(plan: SamplePlan, type: string): StoredRow {
  return {
    coverage_Type: type,
    ex_Code: 'LATE',
    pre_Ex_Amount: 250.25 + 50 * plan.employer,
    from_Range: 0,
    thru_Range: 180,
    range_Type: 'D',
  };
}

/** Rows no one would enter today, by plan; they are added to the plan's own. */
const oddRules: Readonly<Record<string, readonly StoredRow[]>> = {
  // A window that runs backwards, and a unit in words.
  '00123': [
    { coverage_Type: 'COBRA', ex_Code: 'PX1', from_Range: 12, thru_Range: 6, range_Type: 'M' },
    { coverage_Type: 'RETIREE', ex_Code: 'PX1', from_Range: 0, thru_Range: 12, range_Type: 'Months' },
  ],
  // An amount without its code, a unit without a window, and a type spelled unlike the list's.
  'CEDAR-PPO500-2026': [
    { coverage_Type: 'EE+DP', pre_Ex_Amount: 1000 },
    { coverage_Type: 'Retiree+sp', ex_Code: 'PX1', range_Type: 'M' },
  ],
  // The greatest whole number the server takes, and an amount below zero.
  'SF VISION 27/B': [{ coverage_Type: 'EE', ex_Code: 'PX9', pre_Ex_Amount: -1, thru_Range: 2_147_483_647 }],
};

function rulesOf(plan: SamplePlan): readonly StoredRow[] {
  switch (plan.product) {
    case 'vision':
      return [];
    case 'dental':
      return dentalTypes.map((type) => dentalRule(plan, type));
    case 'ppo500':
    case 'ppo1000':
    case 'hdhp':
      return medicalTypes.map((type, order) => medicalRule(plan, type, order));
    default:
      return assertNever(plan.product);
  }
}

/** The pre-existing coverages of all sample plans; most vision plans have none. */
export function seedPreExisting(): readonly StoredRow[] {
  return samplePlans.flatMap((plan) =>
    [...rulesOf(plan), ...(oddRules[plan.planID] ?? [])].map((values) =>
      sampleRow(plan, 'preExisting', values),
    ),
  );
}
