import type { OpenReport } from './open-store';
import type { Keeping } from './keeping';
import type { RunBook } from './runs/run-book';
import type { Store } from './store';
import type { KeepTrouble } from './store-trouble';
import type { WorkspaceShelf } from './workspace-shelf';

/** Every call of the store by name. The types, the worker's table and the thread's face come from these. */
export const shelfCalls = [
  'listWorkspaces',
  'createWorkspace',
  'renameWorkspace',
  'duplicateWorkspace',
  'deleteWorkspace',
  'restoreWorkspace',
  'discardWorkspace',
  'exportWorkspace',
  'importWorkspace',
] as const satisfies readonly (keyof WorkspaceShelf)[];

export const rowCalls = [
  'state',
  'retry',
  'openWorkspace',
  'readChunk',
  'readChanged',
  'readRows',
  'lastPosition',
  'sharedKeys',
  'applyEdits',
  'addRows',
  'updateRows',
  'removeRows',
  'readStep',
  'keepDraft',
  'backUpIfDue',
] as const satisfies readonly (keyof Store)[];

export const runCalls = [
  'beginRun',
  'joinRun',
  'recordAttempt',
  'keepMarks',
  'endRun',
  'interruptRuns',
  'openSendings',
  'readRuns',
  'readRun',
  'readRunRows',
  'readRunChanges',
  'readWritten',
  'readExportRows',
  'readExportRequests',
] as const satisfies readonly (keyof RunBook)[];

/** Calls of one write each, which may wait for the disk together. */
export const jointCalls: ReadonlySet<string> = new Set(['joinRun', 'recordAttempt', 'keepMarks'] as const);

type Calls = Pick<WorkspaceShelf, (typeof shelfCalls)[number]> &
  Pick<Store, (typeof rowCalls)[number]> &
  Pick<RunBook, (typeof runCalls)[number]>;
export type StoreCall = keyof Calls;

/** The store as the main process sees it: the same calls, each a promise. */
export type StoreFace = {
  readonly [Name in StoreCall]: (
    ...input: Parameters<Calls[Name]>
  ) => Promise<Awaited<ReturnType<Calls[Name]>>>;
};

/** What the worker is started with. */
export interface StoreWorkerData {
  readonly folder: string;
  readonly lifeboatFolder: string;
}

export interface StoreQuestion {
  readonly number: number;
  readonly call: StoreCall | 'close';
  readonly input: unknown;
}

/** What went wrong in the worker, as it crosses the threads: errors lose their class on the way. */
export interface StoreFailure {
  readonly name: string;
  readonly message: string;
  readonly trouble: KeepTrouble | null;
}

export type StoreAnswer =
  | { readonly kind: 'opened'; readonly report: OpenReport; readonly state: Keeping }
  | { readonly kind: 'refusedToOpen'; readonly failure: StoreFailure }
  | { readonly kind: 'state'; readonly state: Keeping }
  | { readonly kind: 'answer'; readonly number: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly number: number; readonly failure: StoreFailure };
