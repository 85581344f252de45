import { unpackedRun } from '../../shared/plan/packed-row';
import type { Row } from '../../shared/plan/row';
import { rowState } from '../../shared/plan/row-state';
import { ChangedRow, type HeldRow, runOf, shelvedNumber } from './held-row';
import type { RowShelf } from './row-shelf';
import type { RowView } from './row-view';

const noCells = {};
const noProblems: RowView['problems'] = [];

/**
 * How a row stands of which only a run has spoken since it lies on the shelf, without its cells: they are those of the
 * server, so that it has no problems and no changes, or it is new and `isSound`. Undefined for other rows.
 */
export function shelvedStanding(
  held: HeldRow | undefined,
  shelf: RowShelf,
  isSound: boolean,
): RowView | undefined {
  const number = shelvedNumber(held);
  if (number === undefined) return undefined;
  const { id, position, revision, run: told, editedAt } = shelf.head(number);
  const isNew = !shelf.hasBaseline(number);
  if (editedAt !== null || !(isNew ? isSound : shelf.isAsLoaded(number))) return undefined;
  const said = held instanceof ChangedRow ? runOf(held) : undefined;
  const run = said === undefined ? unpackedRun(told) : said;
  const baseline = isNew ? null : noCells;
  const row: Row = { id, sheet: shelf.sheet, position, cells: noCells, baseline, revision, run };
  return { row, problems: noProblems, state: rowState(row, false) };
}
