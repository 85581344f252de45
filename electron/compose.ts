import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { defaultBatchSize } from '../shared/batch/batches';
import type { CallName, EventName } from '../shared/ipc/call-names';
import type { Connection, Reference } from '../shared/ipc/connection-schemas';
import type { CallInput, CallOutput, EventPayload } from '../shared/ipc/contract';
import { type Result, success } from '../shared/ipc/failure';
import { isRunOver } from '../shared/ipc/run-over';
import { comparedText } from '../shared/plan/row-key';
import { ChangeBundle } from './drafts/change-bundle';
import { MemoryWorkspace } from './drafts/memory-workspace';
import { planLoader } from './drafts/plan-loader';
import type { Workspace } from './drafts/workspace';
import { Sending } from './sending/sending';
import type { SendingSurroundings } from './sending/sending-surroundings';
import type { VbapiAccess, VbapiSurroundings } from './vbapi/vbapi-access';
import { VbapiClient } from './vbapi/vbapi-client';

/** The answers to every call of the contract. */
export type Handlers = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>;
};

/** What the services are made of. Only the first group has to be given; the rest is time and chance. */
export interface Ingredients extends Partial<Omit<VbapiSurroundings, 'fetch' | 'userAgent'>> {
  readonly appVersion: string;
  readonly connection: Connection;
  readonly access: VbapiAccess;
  readonly fetch: VbapiSurroundings['fetch'];
  readonly userAgent: string;
  readonly emit: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
  /** Told of mistakes in the program. */
  readonly broke: (error: unknown) => void;
  readonly schedule?: (callback: () => void, milliseconds: number) => void;
  readonly batchSize?: number;
}

/** Wires workspace, client and sending for one connection into the handlers of the contract. */
export function composeServices(given: Ingredients): Handlers {
  const around: Around = {
    now: () => performance.now(),
    wait: (milliseconds) => wait(milliseconds),
    random: Math.random,
    deadline: 30_000,
    ...given,
  };
  const client = new VbapiClient(given.access, around);
  const bundle = new ChangeBundle({
    emit: (change) => {
      given.emit('workspaceChanged', { ...change });
    },
    schedule: given.schedule ?? ((callback, milliseconds) => void setTimeout(callback, milliseconds)),
  });
  const workspace = new MemoryWorkspace(bundle);
  const parts = { client, bundle, workspace, readReference: referenceReader(client), around };
  const sending = new Sending(sendingSurroundings(parts));
  return {
    ...workspaceHandlers(parts, sending),
    readReference: parts.readReference,
    listPlans: () => client.listPlans(),
    startRun: ({ scope }) => sending.start(scope),
    stopRun: () => {
      sending.stop();
      return Promise.resolve(success({}));
    },
    settleUnknown: async () => {
      const settled = await sending.settleUnknown();
      // What an answer speaks of has been told before it.
      bundle.flush();
      return settled;
    },
    resolveConflicts: async ({ rowIds, keep }) => {
      const resolved = await sending.resolveConflicts(rowIds, keep);
      bundle.flush();
      return resolved.ok ? success({ resolved: resolved.value }) : resolved;
    },
  };
}

type Around = Ingredients & VbapiSurroundings;

interface Parts {
  readonly client: VbapiClient;
  readonly bundle: ChangeBundle;
  readonly workspace: Workspace;
  readonly readReference: () => Promise<Result<Reference>>;
  readonly around: Around;
}

function sendingSurroundings({
  client,
  bundle,
  workspace,
  readReference,
  around,
}: Parts): SendingSurroundings {
  const { now, random, broke, batchSize = defaultBatchSize } = around;
  return {
    rows: () => workspace.rows(),
    rowsOf: (ids) => workspace.rowsOf(ids),
    updateRows: (updates) => workspace.updateRows(updates),
    removeRows: (rows) => workspace.removeRows(rows),
    readRows: (planId, sheet) => client.listRows(planId, sheet),
    putBatch: (batch) => client.putBatch(batch),
    benefitCodes: async () => {
      const read = await readReference();
      return read.ok ? new Set(read.value.benefitCodes.map(comparedText)) : null;
    },
    progressed: (run) => {
      // The rows of a run that is over are never behind its counts.
      if (isRunOver(run)) bundle.flush();
      around.emit('runProgressed', run);
    },
    newId: randomUUID,
    wait: (milliseconds) => around.wait(milliseconds),
    now,
    random,
    broke,
    batchSize,
  };
}

function workspaceHandlers(
  { client, bundle, workspace, around }: Parts,
  sending: Sending,
): Pick<Handlers, 'openWorkspace' | 'loadPlans' | 'applyEdits'> {
  const load = planLoader({
    workspace,
    readRows: client.listRows.bind(client),
    newId: randomUUID,
    progressed: (progress: EventPayload<'loadProgressed'>): void => {
      around.emit('loadProgressed', progress);
    },
  });
  return {
    openWorkspace: async () => {
      bundle.flush();
      const { appVersion, connection } = around;
      return success({ appVersion, connection, rows: [...(await workspace.rows())], run: sending.progress });
    },
    loadPlans: async ({ planIds }) => {
      const loaded = await load(planIds);
      bundle.flush();
      return success(loaded);
    },
    applyEdits: async ({ edits }) => {
      const kept = await workspace.applyEdits(edits);
      return kept.ok ? success({ kept: kept.value }) : kept;
    },
  };
}

/** Reads the lists rows are checked against; once they have been read, they are kept. */
function referenceReader(client: VbapiClient): () => Promise<Result<Reference>> {
  let known: Reference | null = null;
  return async () => {
    if (known !== null) return success(known);
    const [codes, types] = await Promise.all([client.listBenefitCodes(), client.listCoverageTypes()]);
    if (!codes.ok) return codes;
    if (!types.ok) return types;
    known = { benefitCodes: codes.value, coverageTypes: types.value };
    return success(known);
  };
}
