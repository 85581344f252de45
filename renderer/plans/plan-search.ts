import type { PlanSummary } from '../../shared/ipc/connection-schemas';

/** The plans in which every word of the search occurs, in any order, in number, description or type. */
export function searchPlans(plans: readonly PlanSummary[], search: string): readonly PlanSummary[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return plans;
  return plans.filter((plan) => {
    const text = `${plan.planId} ${plan.description} ${plan.planType}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
