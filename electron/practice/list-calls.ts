import { problem, success, type Answer } from './answer';
import { parameter, type Call } from './call';
import { pageOf } from './paging';
import { planOf } from './world';

/** The whole list of plans, of one type if asked: the vendor's client knows no paging here. */
export function listPlans(call: Call): Answer {
  const type = call.query.get('planType');
  const { plans } = call.world;
  return success(200, type === null ? plans : plans.filter((plan) => plan['plan_Type'] === type));
}

export function readPlan(call: Call): Answer {
  const planID = parameter(call, 0);
  const plan = planOf(call.world, planID);
  return plan === undefined ? problem(404, `The plan '${planID}' was not found.`) : success(200, plan);
}

export function listCoverageTypes(call: Call): Answer {
  return success(200, call.world.coverageTypes);
}

/** Benefit codes, of one category if asked; the one list that comes in pages. */
export function listBenefits(call: Call): Answer {
  const category = call.query.get('benefitCategory');
  const { benefits } = call.world;
  const wanted = benefits.filter((benefit) => category === null || benefit.benefit_Category === category);
  return pageOf(wanted, call.query);
}
