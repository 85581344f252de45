import { comparedText } from './row-key';
import type { WarningRule } from './warning-rule';

/** A new row of a plan that is not in the list of plans: never an error, as the list may have grown since it was read. */
export const planRule: WarningRule = {
  id: 'unknown-plan',
  severity: 'warning',
  fields: ['plan_ID'],
  isBroken: ({ row, context }) => {
    const plan = comparedText(row.cells['plan_ID']);
    return row.baseline === null && plan !== '' && context.plans !== null && !context.plans.has(plan);
  },
  message: ({ row }) =>
    `${(row.cells['plan_ID'] ?? '').trim()} is not a plan of this database. If it was made just now, open Load plans, which reads the list again.`,
};
