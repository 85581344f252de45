import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { defaultBatchSize } from '../shared/batch/batches';
import type { CallName, EventName } from '../shared/ipc/call-names';
import type { Connection, LoadedPlans, Reference } from '../shared/ipc/connection-schemas';
import type { CallInput, CallOutput, EventPayload } from '../shared/ipc/contract';
import { failed, type Result, success } from '../shared/ipc/failure';
import { isRunOver } from '../shared/ipc/run-over';
import type { RunProgress } from '../shared/ipc/run-schemas';
import { comparedText } from '../shared/plan/row-key';
import type { ChangeBundle } from './drafts/change-bundle';
import { atDesk, deskCalls, type ViewKeeper } from './drafts/desk-calls';
import { Desks, type DeskTools } from './drafts/desks';
import { historyCalls } from './drafts/history-calls';
import type { KeptStore } from './drafts/kept-store';
import { inPlainWords } from './drafts/plain-words';
import { planLoader } from './drafts/plan-loader';
import { shelfCalls, type WorkspaceFiles } from './drafts/shelf-calls';
import { storeFailure } from './drafts/store-failure';
import type { StoreWorkspace } from './drafts/store/store-workspace';
import { workspaceRuns } from './drafts/workspace-runs';
import { reviewCalls } from './sending/review/review-calls';
import { Reviewing } from './sending/review/reviewing';
import { Sending } from './sending/sending';
import type { SendingSurroundings } from './sending/sending-surroundings';
import { referenceReader } from './vbapi/reference-reader';
import type { AccessSource, VbapiSurroundings } from './vbapi/vbapi-access';
import { VbapiClient } from './vbapi/vbapi-client';

/** The answers to every call of the contract. */
export type Handlers = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>;
};

/** What the services are made of. Only the first group has to be given; the rest is time and chance. */
export interface Ingredients extends Partial<Omit<VbapiSurroundings, 'fetch' | 'userAgent'>> {
  readonly appVersion: string;
  readonly connection: Connection;
  readonly access: AccessSource;
  readonly fetch: VbapiSurroundings['fetch'];
  readonly userAgent: string;
  readonly kept: KeptStore;
  readonly files: WorkspaceFiles;
  readonly view: ViewKeeper;
  /** Copies, cuts or pastes at the focus of the window. */
  readonly useClipboard: (action: CallInput<'useClipboard'>['action']) => void;
  readonly emit: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
  /** Told whenever the window has got the last row of a workspace. */
  readonly rowsRead?: () => void;
  /** Told how a run stands, besides the window. */
  readonly runProgressed?: (run: RunProgress) => void;
  /** Told of mistakes in the program. */
  readonly broke: (error: unknown) => void;
  readonly schedule?: (callback: () => void, milliseconds: number) => void;
  /** Gives the practice server its samples again; absent where there is none. */
  readonly resetPractice?: () => Promise<void>;
  /** Calls back once rows without an answer can be settled; without it, that is left to the person. */
  readonly settleAfter?: SendingSurroundings['settleAfter'];
  readonly batchSize?: number;
  /** Whether a run reads back what it wrote; it does unless told otherwise. */
  readonly verifies?: boolean;
}

/** Wires store, client and sending for one connection into the handlers of the contract. */
export function composeServices(given: Ingredients): Handlers {
  const around: Around = {
    now: () => performance.now(),
    wait: (milliseconds) => wait(milliseconds),
    random: Math.random,
    deadline: 30_000,
    ...given,
  };
  const client = new VbapiClient(given.access, around);
  const readReference = referenceReader(client);
  const connection = connectionId(given.connection);
  const desks = new Desks<Tools>({
    kept: given.kept,
    connection,
    equip: (workspace, bundle) => toolsOf({ client, readReference, around, workspace, bundle }),
    emit: (change) => given.emit('workspaceChanged', { ...change }),
    schedule: given.schedule ?? later,
  });
  const { store } = given.kept;
  const openId = (): string | null => desks.current?.id ?? null;
  return inPlainWords({
    ...shelfCalls({ store, files: given.files, connection, openId }),
    ...deskCalls(desks, { ...given, progressOf: ({ sending }) => sending.progress }),
    ...sendHandlers(desks, given.kept),
    ...reviewCalls({
      at: (work) => atDesk(desks, ({ tools }) => work(tools.reviewing)),
      whenKept: (work) => atDesk(desks, ({ tools }) => whenKept(given.kept, () => work(tools.reviewing))),
    }),
    useClipboard: ({ action }) => {
      given.useClipboard(action);
      return Promise.resolve(success({}));
    },
    ...historyCalls(desks, { store, load: (tools, planIds) => tools.load(planIds) }),
    readReference: () => readReference(),
    listPlans: () => client.listPlans(),
    resetPractice: () => startAfresh(given.resetPractice, desks.current?.tools.isBusy() ?? false),
  });
}

/** Calls back once; the program may end meanwhile. */
function later(callback: () => void, milliseconds: number): void {
  setTimeout(callback, milliseconds);
}

type Around = Ingredients & VbapiSurroundings;

interface Tools extends DeskTools {
  readonly sending: Sending;
  readonly reviewing: Reviewing;
  readonly load: (planIds: readonly string[]) => Promise<LoadedPlans>;
}

interface Parts {
  readonly client: VbapiClient;
  readonly readReference: (tries?: number) => Promise<Result<Reference>>;
  readonly around: Around;
  readonly workspace: StoreWorkspace;
  readonly bundle: ChangeBundle;
}

function toolsOf(parts: Parts): Tools {
  const { client, around, workspace } = parts;
  const neighbours = sendingSurroundings(parts);
  const sending = new Sending(neighbours);
  const reviewed = (progress: EventPayload<'reviewProgressed'>): void =>
    around.emit('reviewProgressed', progress);
  const loadNow = planLoader({
    workspace,
    readRows: client.listRows.bind(client),
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
    sending,
    reviewing: new Reviewing(sending, { ...neighbours, reviewed }),
    load,
    isBusy: () => loads > 0 || sending.isBusy,
    putRight: () => sending.putRight(),
  };
}

function sendingSurroundings(parts: Parts): SendingSurroundings {
  const { client, bundle, workspace, readReference, around } = parts;
  const { now, random, broke, schedule = later, batchSize = defaultBatchSize, verifies = true } = around;
  const runs = workspaceRuns({ store: around.kept.store, workspaceId: workspace.id, bundle });
  const { environment, name, database } = around.connection;
  return {
    changedRows: () => workspace.changedRows(),
    rowsInStates: (states) => workspace.rowsInStates(states),
    rowsOfPlan: (sheet, planId) => workspace.rowsOfPlan(sheet, planId),
    rowsOf: (ids) => workspace.rowsOf(ids),
    updateRows: (updates) => workspace.updateRows(updates),
    removeRows: (rows) => workspace.removeRows(rows),
    ...runs,
    beginRun: async (run) => {
      const { baseUrl, user } = await around.access();
      return runs.beginRun({
        ...run,
        origin: { environment, connection: name, baseUrl, database, userName: user },
      });
    },
    readRows: (planId, sheet, tries) => client.listRows(planId, sheet, tries),
    putBatch: (batch) => client.putBatch(batch),
    benefitCodes: async (tries) => {
      const read = await readReference(tries);
      return read.ok ? new Set(read.value.benefitCodes.map(comparedText)) : null;
    },
    progressed: (run) => {
      // The rows of a run that is over are never behind its counts.
      if (isRunOver(run)) bundle.flush();
      around.emit('runProgressed', run);
      around.runProgressed?.(run);
    },
    reasonOf: (error) => {
      const failure = storeFailure(error);
      return failure === undefined ? undefined : `Sending stopped. ${failure.message}`;
    },
    newId: randomUUID,
    wait: (milliseconds) => around.wait(milliseconds),
    schedule,
    settleAfter: around.settleAfter ?? (() => undefined),
    now,
    random,
    broke,
    batchSize,
    verifies,
  };
}

type SendCalls =
  'loadPlans' | 'startRun' | 'pauseRun' | 'resumeRun' | 'stopRun' | 'settleUnknown' | 'resolveConflicts';

function sendHandlers(desks: Desks<Tools>, kept: KeptStore): Pick<Handlers, SendCalls> {
  const told = (tell: (sending: Sending) => void) => () =>
    atDesk(desks, ({ tools }) => {
      tell(tools.sending);
      return Promise.resolve(success({}));
    });
  return {
    loadPlans: ({ planIds }) => atDesk(desks, async ({ tools }) => success(await tools.load(planIds))),
    startRun: ({ scope }) => atDesk(desks, ({ tools }) => whenKept(kept, () => tools.sending.start(scope))),
    pauseRun: told((sending) => sending.pause()),
    resumeRun: told((sending) => sending.resume()),
    stopRun: told((sending) => sending.stop()),
    settleUnknown: () => atDesk(desks, ({ tools }) => tools.sending.settleUnknown()),
    resolveConflicts: ({ rowIds, keep }) =>
      atDesk(desks, async ({ tools }) => {
        const resolved = await tools.sending.resolveConflicts(rowIds, keep);
        return resolved.ok ? success({ resolved: resolved.value }) : resolved;
      }),
  };
}

async function whenKept<Value>(kept: KeptStore, send: () => Promise<Result<Value>>): Promise<Result<Value>> {
  const keeping = kept.keeping();
  if (keeping.kind === 'kept') return send();
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

/** How the store names the connection its workspaces belong to. */
function connectionId({ environment, baseUrl, database }: Connection): string {
  return environment === 'practice' ? 'practice' : `${baseUrl} ${database}`;
}
