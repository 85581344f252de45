import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { CallName } from '../shared/ipc/call-names';
import type { connectionCallSchemas } from '../shared/ipc/connection-calls-contract';
import type { LoadedPlans, Reference } from '../shared/ipc/connection-schemas';
import type { CallInput, CallOutput } from '../shared/ipc/contract';
import { failed, type Result, success } from '../shared/ipc/failure';
import type { Ingredients } from './compose-ingredients';
import { type Around, later, type Parts, sendingSurroundings } from './compose-sending';
import { atDesk, deskCalls } from './drafts/desk-calls';
import { Desks, type DeskTools } from './drafts/desks';
import { historyCalls } from './drafts/history-calls';
import { inPlainWords } from './drafts/plain-words';
import { planLoader } from './drafts/plan-loader';
import { shelfCalls } from './drafts/shelf-calls';
import { Sending } from './sending/sending';
import type { VbapiService } from './vbapi/service-link';

/** The answers to every call of the contract. */
export type Handlers = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>;
};

/** The answers to the calls about the workspaces of one connection. */
export type WorkspaceHandlers = Omit<Handlers, keyof typeof connectionCallSchemas>;

/** The services of one connection. */
export interface Services {
  readonly handlers: WorkspaceHandlers;
  /** Whether a run or a load goes on. */
  readonly isBusy: () => boolean;
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
  const desks = new Desks<Tools>({
    kept: given.kept,
    connection,
    equip: (workspace, bundle) => toolsOf({ readReference, around, workspace, bundle }),
    emit: (change) => given.emit('workspaceChanged', { ...change }),
    schedule: given.schedule ?? later,
  });
  const { store } = given.kept;
  const openId = (): string | null => desks.current?.id ?? null;
  const isBusy = (): boolean => desks.current?.tools.isBusy() ?? false;
  const handlers = inPlainWords<WorkspaceHandlers>({
    ...shelfCalls({ store, files: given.files, connection, openId }),
    ...deskCalls(desks, { ...given, progressOf: ({ sending }) => sending.progress }),
    ...sendHandlers(desks, given),
    useClipboard: ({ action }) => {
      given.useClipboard(action);
      return Promise.resolve(success({}));
    },
    ...historyCalls(desks, { store, load: (tools, planIds) => tools.load(planIds) }),
    readReference,
    listPlans: () => service().listPlans(),
    resetPractice: () => startAfresh(given.resetPractice, isBusy()),
  });
  return { handlers, isBusy };
}

interface Tools extends DeskTools {
  readonly sending: Sending;
  readonly load: (planIds: readonly string[]) => Promise<LoadedPlans>;
}

function toolsOf(parts: Parts): Tools {
  const { around, workspace } = parts;
  const sending = new Sending(sendingSurroundings(parts));
  const loadNow = planLoader({
    workspace,
    readRows: (planId, sheet) => around.service().listRows(planId, sheet),
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
    load,
    isBusy: () => loads > 0 || sending.isBusy,
    putRight: () => sending.putRight(),
  };
}

type SendCalls =
  'loadPlans' | 'startRun' | 'pauseRun' | 'resumeRun' | 'stopRun' | 'settleUnknown' | 'resolveConflicts';

function sendHandlers(desks: Desks<Tools>, given: Ingredients): Pick<Handlers, SendCalls> {
  const { kept, ready = (): Promise<Result<unknown>> => Promise.resolve(success(null)) } = given;
  const told = (tell: (sending: Sending) => void) => () =>
    atDesk(desks, ({ tools }) => {
      tell(tools.sending);
      return Promise.resolve(success({}));
    });
  return {
    loadPlans: ({ planIds }) =>
      atDesk(desks, async ({ tools }) => {
        const isReady = await ready('load');
        return isReady.ok ? success(await tools.load(planIds)) : isReady;
      }),
    startRun: ({ scope }) =>
      atDesk(desks, async ({ tools }) => {
        const keeping = kept.keeping();
        if (keeping.kind === 'kept') {
          const isReady = await ready('run');
          return isReady.ok ? tools.sending.start(scope) : isReady;
        }
        const message = `Nothing is sent while edits are not kept. ${keeping.reason}`;
        return failed({ kind: 'notPossible', message, nextStep: 'none' });
      }),
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

/** Reads the lists rows are checked against; once they have been read, they are kept. */
function referenceReader(service: () => VbapiService): () => Promise<Result<Reference>> {
  let known: Reference | null = null;
  return async () => {
    if (known !== null) return success(known);
    const client = service();
    const [codes, types] = await Promise.all([client.listBenefitCodes(), client.listCoverageTypes()]);
    if (!codes.ok) return codes;
    if (!types.ok) return types;
    known = { benefitCodes: codes.value, coverageTypes: types.value };
    return success(known);
  };
}
