import { severalAtOnce } from '../../shared/batch/several-at-once';
import type { ServerList } from '../../shared/batch/server-list';
import type { LoadedPlans } from '../../shared/ipc/connection-schemas';
import type { Result } from '../../shared/ipc/failure';
import { type Cells, sameContent } from '../../shared/plan/cells';
import type { Row } from '../../shared/plan/row';
import { comparedText } from '../../shared/plan/row-key';
import { type SheetName, sheetNames } from '../../shared/plan/sheet';
import { isHeld, loadedPlan } from './loaded-plan';
import type { Workspace } from './workspace';

export interface LoaderSurroundings {
  readonly workspace: Workspace;
  readonly readRows: (planId: string, sheet: SheetName) => Promise<Result<ServerList>>;
  /** Plans being read at the same time; asked at each load. */
  readonly plansAtOnce: () => number;
  readonly newId: () => string;
  readonly progressed: (progress: { plansDone: number; plans: number; rows: number }) => void;
}

interface Load {
  readonly plans: readonly string[];
  readonly failures: { planId: string; message: string }[];
  readonly start: Readonly<Record<SheetName, number>>;
  plansDone: number;
  rows: number;
  /** By plan, how many rows the server no longer has. */
  readonly gone: Map<string, number>;
}

/**
 * So far apart rows stand that join those of their plan: closer than any rows of a load or an insertion, so that they come
 * before whatever stands behind the plan, and a thousand times what a place is exact to on the longest sheet.
 */
const smallStep = 2 ** -26;

const byName = new Intl.Collator('en', { numeric: true });

/** Loads plans; a load that is asked for during another one waits for it. */
export function planLoader(around: LoaderSurroundings): (planIds: readonly string[]) => Promise<LoadedPlans> {
  let last: Promise<unknown> = Promise.resolve();
  return (planIds) => {
    const load = last.then(() => loadPlans(planIds, around));
    last = load.catch(() => undefined);
    return load;
  };
}

/**
 * Loads both sheets of the plans into the workspace. A plan that cannot be read is among the failures and
 * leaves its rows as they are. Rows that are new here stand behind those of their plan, or where it is new as well after
 * all others, by plan and second key.
 */
async function loadPlans(planIds: readonly string[], around: LoaderSurroundings): Promise<LoadedPlans> {
  const distinct = new Map(planIds.map((planId) => [comparedText(planId), planId]));
  const plans = [...distinct.values()].toSorted((a, b) => byName.compare(a, b));
  const start = await nextPositions(around.workspace);
  const load: Load = { plans, failures: [], start, plansDone: 0, rows: 0, gone: new Map() };
  const numbered = plans.map((planId, index) => ({ planId, index }));
  await severalAtOnce(numbered, around.plansAtOnce(), async (plan) => {
    const messages = await Promise.all(sheetNames.map((sheet) => loadSheet(sheet, plan, { load, around })));
    const message = [...new Set(messages.flat())].join(' ');
    if (message !== '') load.failures.push({ planId: plan.planId, message });
    load.plansDone += 1;
    around.progressed({ plansDone: load.plansDone, plans: plans.length, rows: load.rows });
  });
  const { failures, rows } = load;
  const gone = plans.flatMap((planId) => {
    const count = load.gone.get(planId) ?? 0;
    return count === 0 ? [] : { planId, rows: count };
  });
  return { plans: plans.length - failures.length, rows, gone, failures };
}

interface NumberedPlan {
  readonly planId: string;
  readonly index: number;
}

/** Loads one sheet of one plan; gives what went wrong. */
async function loadSheet(
  sheet: SheetName,
  plan: NumberedPlan,
  { load, around }: { readonly load: Load; readonly around: LoaderSurroundings },
): Promise<readonly string[]> {
  const before = await around.workspace.rowsOfPlan(sheet, plan.planId);
  const read = await around.readRows(plan.planId, sheet);
  if (!read.ok) return [read.failure.message];
  // Again: what is typed while the server is being read counts.
  const mine = await around.workspace.rowsOfPlan(sheet, plan.planId);
  const loaded = loadedPlan({ sheet, mine, list: read.value, isCurrent: unsentSince(before) });
  const behind = lastLoaded(mine);
  const first = load.start[sheet] + plan.index;
  const place = (cells: Cells, at: number): Row => ({
    id: around.newId(),
    sheet,
    position: behind === null ? first + at / (loaded.fresh.length + 1) : behind + (at + 1) * smallStep,
    cells,
    baseline: cells,
    revision: 0,
    run: null,
  });
  await around.workspace.updateRows(loaded.updates);
  const removed = await around.workspace.removeRows(loaded.removed);
  load.gone.set(plan.planId, (load.gone.get(plan.planId) ?? 0) + removed.length);
  await around.workspace.addRows(loaded.fresh.map(place));
  load.rows += read.value.rows.length;
  return read.value.unreadable.map((row) => row.reason);
}

/**
 * The place of the last row of a plan that came from the server, as far as it is here; null where none is. Rows that
 * were typed may stand anywhere, so they do not tell where the plan is.
 */
function lastLoaded(mine: readonly Row[]): number | null {
  return mine.reduce<number | null>(
    (last, { baseline, position }) => (baseline === null ? last : Math.max(last ?? position, position)),
    null,
  );
}

/** The first free place after all rows of each sheet; each plan takes one, its rows parts of it. */
async function nextPositions(workspace: Workspace): Promise<Record<SheetName, number>> {
  const next = async (sheet: SheetName): Promise<number> =>
    Math.floor(await workspace.lastPosition(sheet)) + 1;
  return { accumulators: await next('accumulators'), preExisting: await next('preExisting') };
}

/**
 * Whether the list, read after `before`, can be newer than what a row knows. A row that a run held or gave a
 * new baseline meanwhile knows better than a list that may have been read earlier.
 */
function unsentSince(before: readonly Row[]): (row: Row) => boolean {
  const known = new Map(before.map((row) => [row.id, row]));
  return (row) => {
    const earlier = known.get(row.id);
    if (earlier === undefined || isHeld(earlier) || isHeld(row)) return false;
    return sameCells(earlier.baseline, row.baseline);
  };
}

function sameCells(left: Cells | null, right: Cells | null): boolean {
  if (left === null || right === null) return left === right;
  return Object.keys(left).every((name) => sameContent(left[name], right[name]));
}
