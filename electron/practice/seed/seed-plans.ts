import type { PlanRecord } from '../world';
import { samplePlans, type Product, type SamplePlan } from './plan-catalog';
import { seedStamp } from './seed-stamp';

/** The true/false settings of a plan that are never null; a typed client refuses a plan without them. */
const flags = [
  'auto_Create_Flex',
  'capitated',
  'coIns_In_To_Out',
  'coIns_Out_To_In',
  'coIns_Out_To_In_Limit',
  'context4_PlanPriceNotGreaterBilledFg',
  'ded_In_To_Out',
  'ded_Out_To_In',
  'ded_Out_To_In_Limit',
  'family_Level_Co_Ins',
  'family_Level_Ded',
  'family_Level_OOP',
  'flex_Advance_Fund',
  'ltC_Apply_Elimination_Period',
  'ltC_Apply_Waiver_Of_Premium',
  'ltC_Elimination_Period_Per_Claim',
  'ltC_Lifetime_Max_Joint_Policy',
  'ooP_In_To_Out',
  'ooP_Out_To_In',
  'ooP_Out_To_In_Limit',
  'remove_Member_Amount_Edit',
  'use_COB_Savings',
] as const;

type Flag = (typeof flags)[number];

const planType: Readonly<Record<Product, string>> = {
  ppo500: 'MED',
  ppo1000: 'MED',
  hdhp: 'MED',
  dental: 'DEN',
  vision: 'VIS',
};

/** A high-deductible plan counts family amounts as one, as the tax rules for its savings account ask. */
const flagsOn: Readonly<Record<Product, readonly Flag[]>> = {
  ppo500: ['ded_In_To_Out', 'ooP_In_To_Out', 'use_COB_Savings'],
  ppo1000: ['ded_In_To_Out', 'ooP_In_To_Out'],
  hdhp: ['family_Level_Ded', 'family_Level_OOP', 'family_Level_Co_Ins'],
  dental: ['use_COB_Savings'],
  vision: [],
};

function planRecord(plan: SamplePlan): PlanRecord {
  const on: readonly string[] = flagsOn[plan.product];
  return {
    plan_ID: plan.planID,
    description: plan.description,
    plan_Type: planType[plan.product],
    currency_ID: 'USD',
    ...Object.fromEntries(flags.map((flag) => [flag, on.includes(flag)])),
    ...seedStamp(plan.year),
  };
}

export const seedPlans: readonly PlanRecord[] = samplePlans.map(planRecord);
