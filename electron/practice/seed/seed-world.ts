import { sameKeyForm, type SeedRows } from '../row-store';
import type { Lookups } from '../world';
import { seedAccumulators } from './seed-accumulators';
import { seedBenefits } from './seed-benefits';
import { seedCoverageTypes } from './seed-coverage-types';
import { seedPlans } from './seed-plans';
import { seedPreExisting } from './seed-pre-existing';

/** Plans, coverage types and benefit codes of the samples. */
export const seedLookups: Lookups = {
  plans: seedPlans,
  coverageTypes: seedCoverageTypes,
  benefits: seedBenefits,
  benefitKeys: new Set(seedBenefits.map((benefit) => sameKeyForm(benefit.benefit_Code))),
  coverageTypeKeys: new Set(seedCoverageTypes.map((type) => sameKeyForm(type.coverage_Type))),
};

/** The sample rows of both sheets; the same every time. */
export function seedRows(): SeedRows {
  return { accumulators: seedAccumulators(), preExisting: seedPreExisting() };
}
