import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { defaultBatchSize } from '../shared/batch/batches';
import type { CallName, EventName } from '../shared/ipc/call-names';
import type { Connection, Reference } from '../shared/ipc/connection-schemas';
import type { CallInput, CallOutput, EventPayload } from '../shared/ipc/contract';
import { type Result, success } from '../shared/ipc/failure';
import { comparedText } from '../shared/plan/row-key';
import { ChangeBundle } from './drafts/change-bundle';
import { MemoryWorkspace } from './drafts/memory-workspace';
import { loadPlans } from './drafts/plan-loader';
import { Sending } from './sending/sending';
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
  const around = {
    now: () => performance.now(),
    wait: (milliseconds: number): Promise<void> => wait(milliseconds),
    random: Math.random,
    deadline: 30_000,
    ...given,
  };
  const client = new VbapiClient(given.access, around);
  const schedule = given.schedule ?? ((callback, milliseconds) => void setTimeout(callback, milliseconds));
  const bundle = new ChangeBundle({
    emit: (change) => {
      given.emit('workspaceChanged', { ...change });
    },
    schedule,
  });
  const workspace = new MemoryWorkspace(bundle);
  const reference = referenceReader(client);
  const sending = new Sending({
    ...around,
    ...workspace,
    readRows: (planId, sheet) => client.listRows(planId, sheet),
    putBatch: (batch) => client.putBatch(batch),
    benefitCodes: async () => {
      const read = await reference();
      return read.ok ? new Set(read.value.benefitCodes.map(comparedText)) : null;
    },
    progressed: (run) => {
      // The rows of a run are never behind its counts.
      if (run.phase === 'finished' || run.phase === 'stopped') bundle.flush();
      given.emit('runProgressed', run);
    },
    newId: randomUUID,
    batchSize: given.batchSize ?? defaultBatchSize,
  });
  const readRows = client.listRows.bind(client);
  return {
    openWorkspace: async () => {
      bundle.flush();
      const { appVersion, connection } = given;
      return success({ appVersion, connection, rows: [...(await workspace.rows())], run: sending.progress });
    },
    readReference: reference,
    listPlans: () => client.listPlans(),
    loadPlans: async ({ planIds }) => {
      const progressed = (progress: EventPayload<'loadProgressed'>): void => {
        given.emit('loadProgressed', progress);
      };
      const loaded = await loadPlans(planIds, { workspace, readRows, newId: randomUUID, progressed });
      bundle.flush();
      return success(loaded);
    },
    applyEdits: async ({ edits }) => {
      const kept = await workspace.applyEdits(edits);
      return kept.ok ? success({ kept: kept.value }) : kept;
    },
    startRun: ({ scope }) => sending.start(scope),
    stopRun: () => {
      sending.stop();
      return Promise.resolve(success({}));
    },
    settleUnknown: () => sending.settleUnknown(),
    resolveConflicts: async ({ rowIds, keep }) => {
      const resolved = await sending.resolveConflicts(rowIds, keep);
      return resolved.ok ? success({ resolved: resolved.value }) : resolved;
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
