import { hasWarnings } from '../../shared/plan/problem';
import { comparedText, keyFields } from '../../shared/plan/row-key';
import { changedFields } from '../../shared/plan/row-state';
import { sheetNames } from '../../shared/plan/sheet';
import type { RowView } from '../state/row-view';
import type { Workspace } from '../state/workspace';
import { kindOf, type ShownKind } from './review-kind';
import { countLines } from './review-lines';

/** A row of the review without its lines: there may be a hundred thousand. */
export interface ReviewEntry {
  readonly id: string;
  readonly planId: string;
  /** Cells that hold something else than was loaded. */
  readonly cells: number;
  /** What is known of it before the server is read. */
  readonly kind: ShownKind;
  /** Whether something in it wants a look that does not keep it from being sent. */
  readonly isToCheck: boolean;
  /** How many lines it takes then. */
  readonly lines: number;
}

/** Rows looked at between two looks at the time. */
const rowsPerStep = 20;

/** The rows of both sheets that differ from the server as far as we know, those of a plan together, in their order. */
export function* reviewEntries(
  workspace: Pick<Workspace, 'sheet'>,
): Generator<undefined, readonly ReviewEntry[], undefined> {
  const plans = new Map<string, ReviewEntry[]>();
  let looked = 0;
  for (const name of sheetNames) {
    const rows = workspace.sheet(name);
    for (const id of rows.touchedIds()) {
      const view = rows.view(id);
      const entry = view === undefined ? undefined : reviewEntry(view);
      if (entry !== undefined) {
        const plan = comparedText(entry.planId);
        const others = plans.get(plan);
        if (others === undefined) plans.set(plan, [entry]);
        else others.push(entry);
      }
      looked += 1;
      if (looked % rowsPerStep === 0) yield;
    }
  }
  return [...plans.values()].flat();
}

/** Undefined for a row without a change and without a conflict. */
function reviewEntry(view: RowView): ReviewEntry | undefined {
  const { row, state } = view;
  const changed = changedFields(row);
  if (row.baseline !== null && changed.length === 0 && state !== 'conflict') return undefined;
  const keys = keyFields(row.sheet);
  const named = row.baseline === null ? changed.filter((name) => keys.includes(name)).length : 0;
  return {
    id: row.id,
    planId: row.cells['plan_ID'] ?? '',
    cells: changed.length - named,
    kind: kindOf(view, undefined),
    isToCheck: hasWarnings(view.problems),
    lines: countLines(view, undefined),
  };
}
