import type { LoadedPlans } from '../../shared/ipc/connection-schemas';
import { comparedText } from '../../shared/plan/row-key';
import { type SheetName, sheetNamed, sheetNames } from '../../shared/plan/sheet';
import type { Workspace } from '../state/workspace';
import { counted } from '../ui/number-text';

/** What was loaded, in a sentence: `Loaded 5 plans: 43 accumulators, 20 pre-existing coverages.` */
export function loadedSentence(
  { plans, failures }: LoadedPlans,
  rows: Readonly<Record<SheetName, number>>,
): string {
  const kinds = sheetNames.map((name) => counted(rows[name], sheetNamed(name).rowNoun));
  const loaded = plans === 0 ? '' : `Loaded ${counted(plans, 'plan')}: ${kinds.join(', ')}. `;
  return failures.length === 0
    ? loaded.trim()
    : `${loaded}${counted(failures.length, 'plan')} could not be read.`;
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
