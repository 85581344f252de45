import type { Keeping } from '../../shared/ipc/keeping-schemas';
import type { OpenReport } from './store/open-store';
import type { Keeping as StoreKeeping } from './store/keeping';
import type { StoreFace, StoreWorkerData } from './store/store-calls';
import { openStoreThread } from './store/store-thread';
import { troubleWords } from './store/store-trouble';
import { startNotices } from './start-notices';

/** The opened store, as the services use it. */
export interface KeptStore {
  readonly store: StoreFace;
  /** Whether what was typed is on the disk now. */
  readonly keeping: () => Keeping;
  /** What the start has to tell the person. */
  readonly notices: readonly string[];
}

export interface KeptStoreOptions extends StoreWorkerData {
  readonly workerFile: string;
  readonly keepingChanged: (keeping: Keeping) => void;
  /** The thread has ended by itself. */
  readonly lost: (error: Error) => void;
}

export interface OpenedStore extends KeptStore {
  readonly report: OpenReport;
  /** Fulfils once everything asked for is done and the file is closed. */
  readonly close: () => Promise<void>;
}

/** Opens the workspaces in their thread. Rejects with `StoreTooNew`, or with what kept them from opening. */
export async function openKeptStore(options: KeptStoreOptions): Promise<OpenedStore> {
  let keeping: Keeping = { kind: 'kept', at: null };
  let isStandIn = false;
  const become = (next: Keeping): void => {
    keeping = next;
    options.keepingChanged(next);
  };
  const thread = await openStoreThread({
    ...options,
    stateChanged: (state) => become(shownKeeping(state, isStandIn)),
    lost: (error) => {
      const since = Date.now();
      become({ kind: 'notKept', reason: lostReason, since, inLifeboat: false, needsRestart: true });
      options.lost(error);
    },
  });
  const { store, report, state, close } = thread;
  isStandIn = report.temporary !== null;
  keeping = shownKeeping(state, isStandIn);
  return { store, report, close, keeping: () => keeping, notices: startNotices(report, state) };
}

/** The store's state as the window shows it. `isStandIn` tells that another place stands in for the workspace. */
export function shownKeeping(state: StoreKeeping, isStandIn: boolean): Keeping {
  if (state.kind === 'kept') return state;
  const { trouble, since, inLifeboat } = state;
  return { kind: 'notKept', reason: troubleWords[trouble], since, inLifeboat, needsRestart: isStandIn };
}

export const lostReason =
  'The part of Planbatch that keeps the workspace has stopped. Close Planbatch and start it again.';
