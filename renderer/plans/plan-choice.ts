/** The plans that are ticked, and where a range begins when the next one is ticked with Shift. */
export interface PlanChoice {
  readonly chosen: ReadonlySet<string>;
  readonly anchor: string | undefined;
}

export const nothingChosen: PlanChoice = { chosen: new Set(), anchor: undefined };

/** Ticks the plan, or takes its tick away. */
export function withToggled(choice: PlanChoice, planId: string): PlanChoice {
  const chosen = new Set(choice.chosen);
  if (!chosen.delete(planId)) chosen.add(planId);
  return { chosen, anchor: planId };
}

/**
 * Gives all plans from the last one toggled to this one, in the order they are shown, the tick that this one
 * gets. Without a shown anchor only this one is toggled.
 */
export function withRange(choice: PlanChoice, shown: readonly string[], planId: string): PlanChoice {
  const start = choice.anchor === undefined ? -1 : shown.indexOf(choice.anchor);
  const end = shown.indexOf(planId);
  if (start < 0 || end < 0) return withToggled(choice, planId);
  const isTicking = !choice.chosen.has(planId);
  const chosen = new Set(choice.chosen);
  for (const each of shown.slice(Math.min(start, end), Math.max(start, end) + 1)) {
    if (isTicking) chosen.add(each);
    else chosen.delete(each);
  }
  return { chosen, anchor: planId };
}

/** Ticks all that are shown, and keeps the ticks of those a search hides. */
export function withAll(choice: PlanChoice, shown: readonly string[]): PlanChoice {
  return { chosen: new Set([...choice.chosen, ...shown]), anchor: choice.anchor };
}
