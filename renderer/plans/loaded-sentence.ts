import type { LoadedPlans } from '../../shared/ipc/connection-schemas';
import { comparedText } from '../../shared/plan/row-key';
import { type SheetName, sheetNamed, sheetNames } from '../../shared/plan/sheet';
import type { Workspace } from '../state/workspace';
import { counted, numberText } from '../ui/number-text';

/** Plans that are named one by one. */
const mostNamed = 3;

/** What was loaded, in a sentence: `Loaded 5 plans: 43 accumulators, 20 pre-existing coverages.` */
export function loadedSentence(
  { plans, failures, gone }: LoadedPlans,
  rows: Readonly<Record<SheetName, number>>,
): string {
  const kinds = sheetNames.map((name) => counted(rows[name], sheetNamed(name).rowNoun));
  const loaded = plans === 0 ? '' : `Loaded ${counted(plans, 'plan')}: ${kinds.join(', ')}. `;
  const failed = failures.length === 0 ? '' : `${counted(failures.length, 'plan')} could not be read. `;
  return `${loaded}${goneSentence(gone)}${failed}`.trim();
}

/** Rows nobody had edited go from the sheet when the server has them no more: that is not to happen unseen. */
function goneSentence(gone: LoadedPlans['gone']): string {
  const rows = gone.reduce((sum, plan) => sum + plan.rows, 0);
  if (rows === 0) return '';
  const named = gone.slice(0, mostNamed).map(({ planId }) => planId);
  const others = gone.length - named.length;
  const plans = `${gone.length === 1 ? 'plan' : 'plans'} ${named.join(', ')}${others === 0 ? '' : ` and ${numberText(others)} more`}`;
  const are = rows === 1 ? 'is gone from the server and was' : 'are gone from the server and were';
  return `${counted(rows, 'row')} of ${plans} ${are} taken off the sheet. `;
}

/** Rows of the plans that the server has, by sheet. */
export function loadedRows(
  workspace: Workspace,
  planIds: readonly string[],
): Readonly<Record<SheetName, number>> {
  const plans = new Set(planIds.map(comparedText));
  const count = (name: SheetName): number =>
    workspace
      .sheet(name)
      .all()
      .filter(({ baseline }) => baseline !== null && plans.has(comparedText(baseline['plan_ID']))).length;
  return { accumulators: count('accumulators'), preExisting: count('preExisting') };
}
