import type { Row } from '../../shared/plan/row';
import { rowState } from '../../shared/plan/row-state';
import { ChangedRow, type HeldRow, shelvedNumber } from './held-row';
import type { RowShelf } from './row-shelf';
import type { RowView } from './row-view';

const noCells = {};
const noProblems: RowView['problems'] = [];

/**
 * How a row stands of which only a run has spoken since it was loaded, without its cells: they are those of the server,
 * so that it has no problems and no changes. Undefined for other rows.
 */
export function shelvedStanding(held: HeldRow | undefined, shelf: RowShelf): RowView | undefined {
  if (!(held instanceof ChangedRow)) return undefined;
  const { change } = held;
  const before = shelvedNumber(held);
  if (before === undefined || 'kind' in change || !shelf.isPlain(before)) return undefined;
  const { id, position, revision } = shelf.head(before);
  const { run } = change;
  const row: Row = { id, sheet: shelf.sheet, position, cells: noCells, baseline: noCells, revision, run };
  return { row, problems: noProblems, state: rowState(row, false) };
}
