import type { PracticeAccess } from './practice-access';
import { sameKeyForm, type RowStore } from './row-store';
import type { TokenMint } from './tokens';

/** A plan as the API gives it: the named fields and the settings that are never null. */
export type PlanRecord = Readonly<Record<string, string | boolean | null>> & { readonly plan_ID: string };

export interface CoverageTypeRecord {
  readonly coverage_Type: string;
  readonly description: string;
  readonly entry_Date: string;
  readonly entry_User: string;
  readonly update_Date: string;
  readonly update_User: string;
}

export interface BenefitRecord {
  readonly benefit_Code: string;
  readonly benefit_Description: string;
  readonly benefit_Category: string;
  readonly allow_Flat_Tax: boolean;
  readonly medicare: string;
  readonly pend_Flag: string;
}

/** The lists that calls read and never change. */
export interface Lookups {
  readonly plans: readonly PlanRecord[];
  readonly coverageTypes: readonly CoverageTypeRecord[];
  readonly benefits: readonly BenefitRecord[];
  /** Their codes as keys are compared. */
  readonly benefitKeys: ReadonlySet<string>;
  readonly coverageTypeKeys: ReadonlySet<string>;
}

/** All that the API's calls work on. */
export interface World extends Lookups {
  readonly access: PracticeAccess;
  readonly rows: RowStore;
  readonly tokens: TokenMint;
}

/** The plan of that id, compared as the server compares keys. */
export function planOf(world: World, planID: string): PlanRecord | undefined {
  const wanted = sameKeyForm(planID);
  return world.plans.find((plan) => sameKeyForm(plan.plan_ID) === wanted);
}
