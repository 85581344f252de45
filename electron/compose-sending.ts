import { randomUUID } from 'node:crypto';
import { type ConnectionLimits, defaultLimits } from '../shared/ipc/connection-rules';
import type { Reference } from '../shared/ipc/connection-schemas';
import type { Result } from '../shared/ipc/failure';
import { isRunOver } from '../shared/ipc/run-over';
import { comparedText } from '../shared/plan/row-key';
import type { Ingredients } from './compose-ingredients';
import type { ChangeBundle } from './drafts/change-bundle';
import { storeFailure } from './drafts/store-failure';
import { NotKept } from './drafts/store/keeping';
import { troubleWords } from './drafts/store/store-trouble';
import type { StoreWorkspace } from './drafts/store/store-workspace';
import { workspaceRuns } from './drafts/workspace-runs';
import type { SendingSurroundings } from './sending/sending-surroundings';
import type { VbapiSurroundings } from './vbapi/vbapi-access';

/** The ingredients with time and chance. */
export type Around = Ingredients & Pick<VbapiSurroundings, 'now' | 'wait' | 'random'>;

/** One open workspace and what it is served by. */
export interface Parts {
  readonly readReference: (tries?: number) => Promise<Result<Reference>>;
  readonly around: Around;
  readonly workspace: StoreWorkspace;
  readonly bundle: ChangeBundle;
  /** Whether the window shows this workspace. */
  readonly isOpen: () => boolean;
}

/** Calls back once; the program may end meanwhile. */
export function later(callback: () => void, milliseconds: number): void {
  setTimeout(callback, milliseconds);
}

/** The neighbours of sending for one workspace. */
export function sendingSurroundings(parts: Parts): SendingSurroundings {
  const { bundle, workspace, readReference, around, isOpen } = parts;
  const { now, random, broke, service, schedule = later, verifies = true } = around;
  const limits = around.limits ?? ((): ConnectionLimits => defaultLimits);
  const runs = workspaceRuns({ store: around.kept.store, workspaceId: workspace.id, bundle });
  return {
    changedRows: () => workspace.changedRows(),
    rowsInStates: (states) => workspace.rowsInStates(states),
    sharedKeys: () => workspace.sharedKeys(),
    rowsOf: (ids) => workspace.rowsOf(ids),
    updateRows: (updates) => workspace.updateRows(updates),
    removeRows: (rows) => workspace.removeRows(rows),
    ...runs,
    beginRun: async (run) => runs.beginRun({ ...run, origin: await originOf(around) }),
    heldFor: () => service().heldFor(),
    readRows: (planId, sheet, terms) => service().listRows(planId, sheet, terms),
    putBatch: (batch) => service().putBatch(batch),
    benefitCodes: async (tries) => {
      const read = await readReference(tries);
      return read.ok ? new Set(read.value.benefitCodes.map(comparedText)) : null;
    },
    progressed: (run) => {
      // The rows of a run that is over are never behind its counts.
      if (isRunOver(run)) bundle.flush();
      // Its rows may be settled later, when another workspace is on the screen.
      if (isOpen()) around.emit('runProgressed', run);
      around.runProgressed?.(run);
    },
    reasonOf: (error) => {
      const said = error instanceof NotKept ? troubleWords[error.trouble] : storeFailure(error)?.message;
      return said === undefined ? undefined : `Sending stopped. ${said}`;
    },
    newId: randomUUID,
    wait: (milliseconds) => around.wait(milliseconds),
    schedule,
    settleAfter: around.settleAfter ?? (() => undefined),
    now,
    clock: around.clock ?? Date.now,
    random,
    broke,
    limits,
    verifies,
  };
}

/** Where a run goes, as its record says it. */
async function originOf({ connection, origin }: Around): Promise<RunOrigin> {
  const { environment, name, database } = connection();
  return { environment, connection: name, database, ...(await origin()) };
}

type RunOrigin = Parameters<ReturnType<typeof workspaceRuns>['beginRun']>[0]['origin'];
