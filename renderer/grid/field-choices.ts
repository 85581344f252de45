import type { Workspace } from '../state/workspace';
import { KnownNames } from './known-names';
import { KnownPlans, planChoices } from './known-plans';
import { KnownTypes } from './known-types';
import type { GridSession } from './grid-session';
import type { Choice } from './model/choices';
import type { FieldColumn } from './model/grid-column';

const units: readonly Choice[] = [
  { value: 'D', note: 'Days' },
  { value: 'M', note: 'Months' },
];

/** What one open workspace has to suggest; gathered when first asked for. */
interface Suggestions {
  readonly plans: KnownNames;
  readonly database: KnownPlans;
  readonly accumulators: KnownNames;
  readonly types: KnownTypes;
}

const suggestionsOf = new WeakMap<Workspace, Suggestions>();

/**
 * What may be chosen for a field instead of typing it; undefined where nothing is suggested. Anything else may be
 * typed all the same. `told` is called when more has become known.
 */
export function choicesFor(
  session: GridSession,
  { field }: FieldColumn,
  told: () => void,
): readonly Choice[] | undefined {
  if (field.kind === 'rangeUnit') return units;
  const { workspace } = session;
  switch (field.name) {
    case 'plan_ID':
      return plansToChoose(suggestions(workspace), told);
    case 'accum_Name':
      return suggestions(workspace).accumulators.choices(told);
    case 'coverage_Type':
      return suggestions(workspace).types.choices(told);
    default:
      return undefined;
  }
}

function plansToChoose({ plans, database }: Suggestions, told: () => void): readonly Choice[] {
  return planChoices(plans.choices(told), database.plans(told));
}

/** Whether a field has a list to choose from. */
export function hasChoices({ field }: FieldColumn): boolean {
  return field.kind === 'rangeUnit' || suggestedFields.has(field.name);
}

const suggestedFields: ReadonlySet<string> = new Set(['plan_ID', 'accum_Name', 'coverage_Type']);

function suggestions(workspace: Workspace): Suggestions {
  const known = suggestionsOf.get(workspace);
  if (known !== undefined) return known;
  const made = {
    plans: new KnownNames([workspace.sheet('accumulators'), workspace.sheet('preExisting')], 'plan_ID'),
    database: new KnownPlans(workspace),
    accumulators: new KnownNames([workspace.sheet('accumulators')], 'accum_Name'),
    types: new KnownTypes(workspace),
  };
  suggestionsOf.set(workspace, made);
  return made;
}
