import { randomUUID } from 'node:crypto';
import { practiceId } from '../shared/ipc/connection-rules';
import type { CallInput, CallOutput, EventPayload } from '../shared/ipc/contract';
import { failed, type Result, success } from '../shared/ipc/failure';
import { workspaceKey } from './connections/connection-access';
import type { KeptConnection } from './connections/connection-book';
import type { KeptStore } from './drafts/kept-store';
import type { LeftOutKeeper } from './drafts/left-out-keeper';
import { readMovingRows } from './drafts/moving/moving-rows';
import { moveWorkspace } from './drafts/moving/workspace-mover';
import { inPlainWords } from './drafts/plain-words';
import { shownEntry } from './drafts/shelf-calls';
import type { WorkspaceEntry } from './drafts/store/workspace-table';
import type { ServiceLink } from './vbapi/service-link';

interface MovingSurroundings {
  readonly kept: KeptStore;
  readonly leftOut: LeftOutKeeper;
  /** The connection the window works with. */
  readonly inUse: () => KeptConnection;
  readonly find: (id: string) => KeptConnection | undefined;
  /** Why the organisation lets nothing be read from it. */
  readonly obstacle: (connection: KeptConnection) => string | undefined;
  readonly link: (id: string) => ServiceLink;
  /** Whether a run or a load goes on. */
  readonly isBusy: () => boolean;
  /** The workspace is no longer one of the connection in use. */
  readonly left: (workspaceId: string) => void;
  /** From now on the window works with that connection. */
  readonly use: (id: string) => Promise<void>;
  readonly progressed: (progress: EventPayload<'loadProgressed'>) => void;
}

type MovingCall = 'previewMove' | 'moveWorkspace' | 'stopMove';

export type MovingCalls = {
  readonly [Name in MovingCall]: (input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>;
};

/** The answers to the calls about moving a workspace to another connection. */
export function movingCalls(around: MovingSurroundings): MovingCalls {
  let stop: { isStopped: boolean } | null = null;
  return inPlainWords<MovingCalls>({
    previewMove: async ({ id }) => {
      const entry = await ownEntry(around, id);
      if (entry === undefined) return refused(gone);
      const { plans, rows, edited, created, unanswered } = await readMovingRows(around.kept.store, id);
      return success({ plans: plans.length, rows, edited, created, unanswered });
    },
    moveWorkspace: async (wanted) => {
      if (stop !== null) return refused('A workspace is being moved already.');
      const stopping = { isStopped: false };
      stop = stopping;
      try {
        return await move(around, wanted, () => stopping.isStopped);
      } finally {
        stop = null;
      }
    },
    stopMove: () => {
      if (stop !== null) stop.isStopped = true;
      return Promise.resolve(success({}));
    },
  });
}

async function move(
  around: MovingSurroundings,
  { id, connectionId }: CallInput<'moveWorkspace'>,
  isStopped: () => boolean,
): Promise<Result<CallOutput<'moveWorkspace'>>> {
  const entry = await ownEntry(around, id);
  const target = around.find(connectionId);
  const problem = whyNot(around, entry, target);
  if (problem !== undefined || entry === undefined || target === undefined) return refused(problem ?? gone);
  const link = around.link(target.id);
  const ready = await link.ready();
  if (!ready.ok) return refused(`${ready.failure.message} Do that in Connections first. Nothing was moved.`);
  const moved = await moveWorkspace(entry, workspaceKey(target), {
    ...{ store: around.kept.store, leftOut: around.leftOut },
    readRows: (planId, sheet) => link.listRows(planId, sheet),
    plansAtOnce: target.fields.limits.plansAtOnce,
    newId: randomUUID,
    progressed: around.progressed,
    isStopped,
  });
  if (!moved.ok) return moved;
  around.left(id);
  await around.use(target.id);
  const { counts, missingPlans } = moved.value;
  return success({ workspace: shownEntry(moved.value.entry), ...counts, missingPlans });
}

/** The workspaces of the connection in use outside the bin. */
async function ownEntry(
  { kept, inUse }: MovingSurroundings,
  id: string,
): Promise<WorkspaceEntry | undefined> {
  const key = workspaceKey(inUse());
  const all = await kept.store.listWorkspaces();
  return all.find((one) => one.id === id && one.connection === key && one.deletedAt === null);
}

function whyNot(
  { kept, inUse, obstacle, isBusy }: MovingSurroundings,
  entry: WorkspaceEntry | undefined,
  target: KeptConnection | undefined,
): string | undefined {
  if (entry === undefined) return gone;
  if (target === undefined) return 'The connection is no longer there.';
  if (isBusy()) return 'A run or a load is going on. Wait for its end or stop it.';
  const keeping = kept.keeping();
  if (keeping.kind !== 'kept') return `Nothing is moved while edits are not kept. ${keeping.reason}`;
  if (workspaceKey(target) === workspaceKey(inUse())) {
    return 'That connection leads to the same database: the workspace is there already.';
  }
  return target.id === practiceId ? undefined : obstacle(target);
}

const gone = 'The workspace is no longer there.';

function refused(message: string): Result<never> {
  return failed({ kind: 'notPossible', message, nextStep: 'none' });
}
