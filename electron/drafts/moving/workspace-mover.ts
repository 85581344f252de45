import type { ServerList } from '../../../shared/batch/server-list';
import { severalAtOnce } from '../../../shared/batch/several-at-once';
import { failed, type Result, success } from '../../../shared/ipc/failure';
import type { Row } from '../../../shared/plan/row';
import { type SheetName, sheetNames } from '../../../shared/plan/sheet';
import type { LeftOutKeeper } from '../left-out-keeper';
import type { StoreFace } from '../store/store-calls';
import type { WorkspaceEntry } from '../store/workspace-table';
import { type MoveCounts, type MovedRow, movedSheet, nothingMoved } from './moved-sheet';
import { type MovingPlan, type MovingRows, readMovingRows } from './moving-rows';

type MoverStore = Pick<
  StoreFace,
  | 'readChunk'
  | 'createWorkspace'
  | 'deleteWorkspace'
  | 'restoreWorkspace'
  | 'discardWorkspace'
  | 'renameWorkspace'
  | 'addRows'
>;

export interface MoverSurroundings {
  readonly store: MoverStore;
  readonly leftOut: LeftOutKeeper;
  /** Reads the database it moves to. */
  readonly readRows: (planId: string, sheet: SheetName) => Promise<Result<ServerList>>;
  readonly plansAtOnce: number;
  readonly newId: () => string;
  readonly progressed: (progress: {
    readonly plansDone: number;
    readonly plans: number;
    readonly rows: number;
  }) => void;
  readonly isStopped: () => boolean;
}

export interface MovedWorkspace {
  readonly entry: WorkspaceEntry;
  readonly counts: MoveCounts;
  /** Plans the other database has not got. */
  readonly missingPlans: number;
}

interface Move {
  readonly id: string;
  readonly moving: MovingRows;
  readonly around: MoverSurroundings;
  /** Rows that are left out of sending here, and those of the new workspace that come from them. */
  readonly left: ReadonlySet<string>;
  readonly stillLeft: string[];
  counts: MoveCounts;
  plansDone: number;
  rows: number;
  missingPlans: number;
  failure: Result<never> | undefined;
}

/**
 * Makes a workspace of another connection with what was typed in this one, over the rows as they are there. It is
 * filled in the bin and comes out of it once it is whole; the workspace it was made from then goes into the bin of
 * its own connection. Whatever fails before that leaves the workspace where it was, and nothing of the new one.
 */
export async function moveWorkspace(
  { id, name }: Pick<WorkspaceEntry, 'id' | 'name'>,
  connection: string,
  around: MoverSurroundings,
): Promise<Result<MovedWorkspace>> {
  const { store } = around;
  const moving = await readMovingRows(store, id);
  const made = await store.createWorkspace({ connection, name: unfinishedName(name) });
  await store.deleteWorkspace({ id: made.id });
  const move: Move = {
    ...{ id: made.id, moving, around, counts: nothingMoved },
    ...{ left: new Set(around.leftOut.of(id)), stillLeft: [] },
    ...{ plansDone: 0, rows: 0, missingPlans: 0, failure: undefined },
  };
  await store.addRows({
    id: made.id,
    rows: moving.planless.map((row) => placed({ ...row, from: row.id }, move)),
  });
  const plans = moving.plans.map((plan, index) => ({ plan, index }));
  await severalAtOnce(plans, around.plansAtOnce, async ({ plan, index }) => {
    if (move.failure !== undefined) return;
    if (around.isStopped()) move.failure = stopped;
    else move.failure = (await movePlan(plan, index, move)) ?? move.failure;
  });
  if (around.isStopped()) move.failure ??= stopped;
  if (move.failure !== undefined) {
    // A disk that refuses leaves it in the bin, by its name.
    await store.discardWorkspace({ id: made.id }).catch(() => undefined);
    return move.failure;
  }
  // What was held back there is not to go out here.
  around.leftOut.keep(made.id, move.stillLeft);
  await store.renameWorkspace({ id: made.id, name });
  const entry = await store.restoreWorkspace({ id: made.id });
  await store.deleteWorkspace({ id });
  return success({ entry, counts: move.counts, missingPlans: move.missingPlans });
}

/** Names may have 100 characters. */
function unfinishedName(name: string): string {
  return `${name.slice(0, 80)} (not moved)`;
}

/** Gives why nothing can be moved. */
async function movePlan(plan: MovingPlan, index: number, move: Move): Promise<Result<never> | undefined> {
  const { around, moving } = move;
  const read = await Promise.all(sheetNames.map((sheet) => around.readRows(plan.planId, sheet)));
  const rows: Row[] = [];
  let isMissing = false;
  for (const [at, sheet] of sheetNames.entries()) {
    const answer = read[at];
    const isGone =
      answer?.ok === false && answer.failure.kind === 'notFound' && answer.failure.nextStep === 'none';
    if (answer?.ok === false && !isGone) return notRead(plan.planId, answer.failure.message);
    isMissing ||= isGone;
    const list = answer?.ok === true ? answer.value : noList;
    const moved = movedSheet(
      { sheet, ...plan.sheets[sheet], list },
      Math.floor(moving.last[sheet]) + 1 + index,
    );
    rows.push(...moved.rows.map((row) => placed({ ...row, sheet }, move)));
    move.counts = sum(move.counts, moved.counts);
  }
  if (isMissing) move.missingPlans += 1;
  await around.store.addRows({ id: move.id, rows });
  move.plansDone += 1;
  move.rows += rows.length;
  around.progressed({ plansDone: move.plansDone, plans: moving.plans.length, rows: move.rows });
  return undefined;
}

const noList: ServerList = { rows: [], unreadable: [] };

/** A row of the new workspace: no run of the other connection has anything to say about it. */
function placed(
  { sheet, cells, baseline, position, from }: MovedRow & Pick<Row, 'sheet'>,
  { around, left, stillLeft }: Pick<Move, 'around' | 'left' | 'stillLeft'>,
): Row {
  const id = around.newId();
  if (from !== undefined && left.has(from)) stillLeft.push(id);
  return { id, sheet, position, cells, baseline, revision: 0, run: null };
}

function sum(left: MoveCounts, right: MoveCounts): MoveCounts {
  const names = Object.keys(left) as (keyof MoveCounts)[];
  return Object.fromEntries(names.map((name) => [name, left[name] + right[name]])) as unknown as MoveCounts;
}

function notRead(planId: string, message: string): Result<never> {
  return refused(`Plan ${planId} could not be read there. ${message} Nothing was moved.`);
}

const stopped = refused('Stopped. Nothing was moved.');

function refused(message: string): Result<never> {
  return failed({ kind: 'notPossible', message, nextStep: 'none' });
}
