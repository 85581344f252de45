import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { CallName } from '../shared/ipc/call-names';
import type { connectionCallSchemas } from '../shared/ipc/connection-calls-contract';
import { defaultLimits } from '../shared/ipc/connection-rules';
import type { LoadedPlans } from '../shared/ipc/connection-schemas';
import type { CallInput, CallOutput, EventPayload } from '../shared/ipc/contract';
import { failed, type Result, success } from '../shared/ipc/failure';
import type { movingCallSchemas } from '../shared/ipc/moving-calls-contract';
import { changeText } from '../shared/plan/workspace-change';
import type { Ingredients } from './compose-ingredients';
import { type Around, later, type Parts, sendingSurroundings } from './compose-sending';
import { atDesk, deskCalls } from './drafts/desk-calls';
import { Desks, type DeskTools } from './drafts/desks';
import { historyCalls } from './drafts/history-calls';
import { rememberedLeftOut } from './drafts/left-out-keeper';
import { inPlainWords } from './drafts/plain-words';
import { planLoader } from './drafts/plan-loader';
import { shelfCalls } from './drafts/shelf-calls';
import { inTurns } from './sending/breathing';
import { GivingWay } from './sending/giving-way';
import { type ReviewCalls, reviewCalls } from './sending/review/review-calls';
import { Reviewing } from './sending/review/reviewing';
import { previewRun } from './sending/run-preview';
import { everythingBut } from './sending/run-choice';
import { Sending } from './sending/sending';
import { referenceReader } from './vbapi/reference-reader';

/** The answers to every call of the contract. */
export type Handlers = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>;
};

/** The answers to the calls about the workspaces of one connection. */
export type WorkspaceHandlers = Omit<
  Handlers,
  keyof typeof connectionCallSchemas | keyof typeof movingCallSchemas
>;

/** The services of one connection. */
export interface Services {
  readonly handlers: WorkspaceHandlers;
  /** Whether a run or a load goes on. */
  readonly isBusy: () => boolean;
  /** A workspace has gone to another connection. */
  readonly leave: (workspaceId: string) => void;
}

/** Wires store, client and sending for one connection into the handlers of the contract. */
export function composeServices(given: Ingredients): Services {
  const around: Around = {
    now: () => performance.now(),
    wait: (milliseconds) => wait(milliseconds),
    random: Math.random,
    ...given,
  };
  const { service, connectionKey: connection } = given;
  const readReference = referenceReader(service);
  const desks: Desks<Tools> = new Desks<Tools>({
    kept: given.kept,
    connection,
    equip: (workspace, bundle) =>
      toolsOf({
        ...{ readReference, around, workspace, bundle },
        isOpen: () => desks.current?.id === workspace.id,
      }),
    emit: (change) => given.emit('workspaceChanged', { text: changeText(change) }),
    schedule: given.schedule ?? later,
  });
  const { store } = given.kept;
  const openId = (): string | null => desks.current?.id ?? null;
  const isBusy = (): boolean => desks.current?.tools.isBusy() ?? false;
  const leftOut = given.leftOut ?? rememberedLeftOut();
  const handlers = inPlainWords<WorkspaceHandlers>({
    ...shelfCalls({ store, files: given.files, connection, leftOut, openId }),
    ...deskCalls(desks, { ...given, leftOut, progressOf: ({ sending }) => sending.progress }),
    ...sendHandlers(desks, given),
    ...reviewHandlers(desks, given),
    useClipboard: ({ action }) => {
      given.useClipboard(action);
      return Promise.resolve(success({}));
    },
    showLog: () => {
      given.showLog();
      return Promise.resolve(success({}));
    },
    ...historyCalls(desks, {
      store,
      files: given.files.history,
      load: (tools, planIds) => tools.load(planIds),
    }),
    readReference: () => readReference(),
    listPlans: () => service().listPlans(),
    resetPractice: () => startAfresh(given.resetPractice, isBusy()),
  });
  return { handlers, isBusy, leave: (id) => desks.leave(id) };
}

function reviewHandlers(desks: Desks<Tools>, given: Ingredients): ReviewCalls {
  return reviewCalls({
    at: (work) =>
      atDesk(desks, async ({ tools, bundle }) => {
        const done = await work(tools.reviewing);
        bundle.flush();
        return done;
      }),
    whenReady: (work) => atDesk(desks, ({ tools }) => whenReady(given, () => work(tools.reviewing))),
    whenKept: (work) => atDesk(desks, ({ tools }) => whenKept(given, () => work(tools.reviewing))),
  });
}

interface Tools extends DeskTools {
  readonly sending: Sending;
  readonly way: GivingWay;
  readonly reviewing: Reviewing;
  readonly load: (planIds: readonly string[]) => Promise<LoadedPlans>;
  readonly preview: (
    ...what: Parameters<typeof previewRun> extends [unknown, ...infer Rest] ? Rest : never
  ) => ReturnType<typeof previewRun>;
}

function toolsOf(parts: Parts): Tools {
  const { around, workspace } = parts;
  const neighbours = sendingSurroundings(parts);
  const way = new GivingWay(around);
  const sending = new Sending({ ...neighbours, inTurn: inTurns(() => way.next()) });
  const reviewed = (progress: EventPayload<'reviewProgressed'>): void =>
    around.emit('reviewProgressed', progress);
  const loadNow = planLoader({
    workspace,
    readRows: (planId, sheet) => around.service().listRows(planId, sheet),
    plansAtOnce: () => (around.limits?.() ?? defaultLimits).plansAtOnce,
    newId: randomUUID,
    progressed: (progress) => around.emit('loadProgressed', progress),
  });
  let loads = 0;
  const load: Tools['load'] = async (planIds) => {
    loads += 1;
    try {
      return await loadNow(planIds);
    } finally {
      loads -= 1;
    }
  };
  return {
    ...{ sending, way },
    reviewing: new Reviewing(sending, { ...neighbours, reviewed }),
    load,
    isBusy: () => loads > 0 || sending.isBusy,
    preview: (scope, leftOut) => previewRun(neighbours, scope, leftOut),
    putRight: () => sending.putRight(),
  };
}

type SendCalls =
  | 'loadPlans'
  | 'previewRun'
  | 'startRun'
  | 'pauseRun'
  | 'resumeRun'
  | 'stopRun'
  | 'giveWay'
  | 'settleUnknown'
  | 'resolveConflicts';

function sendHandlers(desks: Desks<Tools>, given: Ingredients): Pick<Handlers, SendCalls> {
  const told = (tell: (sending: Sending) => void) => () =>
    atDesk(desks, ({ tools }) => {
      tell(tools.sending);
      return Promise.resolve(success({}));
    });
  return {
    loadPlans: ({ planIds }) =>
      atDesk(desks, ({ tools }) => whenReady(given, async () => success(await tools.load(planIds)))),
    startRun: ({ scope, leftOut = [] }) =>
      atDesk(desks, ({ tools }) =>
        whenKept(given, () => tools.sending.start(scope, everythingBut(new Set(leftOut)))),
      ),
    previewRun: ({ scope, leftOut }) =>
      atDesk(desks, async ({ tools }) => {
        const unlockedUntil = given.production?.unlockedUntil() ?? null;
        return success({ ...(await tools.preview(scope, leftOut)), unlockedUntil });
      }),
    pauseRun: told((sending) => sending.pause()),
    resumeRun: told((sending) => sending.resume()),
    stopRun: told((sending) => sending.stop()),
    // Told several times a second: what has been gathered of rows goes on by and by, and not all at once for it.
    giveWay: () => {
      desks.current?.tools.way.asked();
      return Promise.resolve(success({}));
    },
    settleUnknown: () => atDesk(desks, ({ tools }) => tools.sending.settleUnknown()),
    resolveConflicts: ({ rowIds }) =>
      atDesk(desks, async ({ tools, bundle }) => {
        const decided = await tools.sending.resolveConflicts(rowIds);
        bundle.flush(); // The window decides by what lies under the rows now.
        return decided;
      }),
  };
}

/** Only where every secret is there; else it says what is missing. */
async function whenReady<Value>(
  { ready }: Ingredients,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const isReady = await ready?.();
  return isReady?.ok === false ? isReady : work();
}

async function whenKept<Value>(
  given: Ingredients,
  send: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const keeping = given.kept.keeping();
  if (keeping.kind === 'kept') {
    return whenReady(given, () => {
      const confirmed = given.production?.confirmed();
      return confirmed?.ok === false ? Promise.resolve(confirmed) : send();
    });
  }
  const message = `Nothing is sent while edits are not kept. ${keeping.reason}`;
  return failed({ kind: 'notPossible', message, nextStep: 'none' });
}

async function startAfresh(
  reset: (() => Promise<void>) | undefined,
  isBusy: boolean,
): Promise<Result<Readonly<Record<string, never>>>> {
  const message =
    reset === undefined
      ? 'This is not the practice server.'
      : 'A run or a load is going on. Wait for its end or stop it.';
  if (reset === undefined || isBusy) return failed({ kind: 'notPossible', message, nextStep: 'none' });
  await reset();
  return success({});
}
