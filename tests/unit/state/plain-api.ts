import { defaultLimits } from '../../../shared/ipc/connection-rules';
import { type CallInput, calls, type EventPayload, type PlanbatchApi } from '../../../shared/ipc/contract';
import { success } from '../../../shared/ipc/failure';
import type { ConnectionEntry } from '../../../shared/ipc/kept-connection-schemas';
import type { WorkspaceEntry } from '../../../shared/ipc/shelf-schemas';
import type { Edit } from '../../../shared/plan/edit';
import type { Row } from '../../../shared/plan/row';
import { changeText, type WorkspaceChange } from '../../../shared/plan/workspace-change';
import { packedText } from './packed-text';

/** The verbs of the main process as a plain value, with the events in the test's hands. */
export interface PlainApi {
  readonly api: PlanbatchApi;
  /** Every bundle of edits in the order it came. */
  readonly kept: readonly (readonly Edit[])[];
  /** The same with what each was called. */
  readonly gestures: readonly CallInput<'applyEdits'>[];
  readonly tellRows: (change: WorkspaceChange) => void;
  readonly tellRun: (run: EventPayload<'runProgressed'>) => void;
  readonly tellLoad: (progress: EventPayload<'loadProgressed'>) => void;
  readonly tellKeeping: (keeping: EventPayload<'keepingChanged'>) => void;
  readonly tellReview: (progress: EventPayload<'reviewProgressed'>) => void;
}

const practice = {
  name: 'Practice server',
  environment: 'practice',
  baseUrl: 'http://127.0.0.1:1',
  database: 'PRACTICE',
} as const;

const practiceEntry: ConnectionEntry = {
  id: 'practice',
  fields: { ...practice, userName: 'practice', clientId: '', limits: defaultLimits },
  isBuiltIn: true,
  isInUse: true,
  isHandedOut: false,
  partsSet: [],
  obstacle: null,
  canFollow: false,
  secrets: { apiKey: null, password: null, clientCode: null, bearerToken: null },
};

const noOrganisation = { problem: null, locked: {}, atMost: {}, allowsOwn: true };

/** A workspace as the list names it. */
export function workspaceEntry(id: string, name = id): WorkspaceEntry {
  return { id, name, changedAt: 0, openedAt: 0, deletedAt: null };
}

/** What opening gives where nothing was done yet. */
export const freshlyOpened = {
  appVersion: '1.2.3',
  connection: practice,
  workspace: workspaceEntry('w1', 'Workspace 1'),
  history: { done: [], undone: [] },
  waiting: [],
  interruption: null,
  draft: null,
  keeping: { kind: 'kept', at: null },
  view: null,
  leftOut: [],
  notices: [],
  run: null,
} as const;

/** A main process that holds the given rows, keeps every edit, and answers with success unless told otherwise. */
export function plainApi(rows: readonly Row[] = [], other: Partial<PlanbatchApi> = {}): PlainApi {
  const kept: (readonly Edit[])[] = [];
  const gestures: CallInput<'applyEdits'>[] = [];
  const changed = eventLine<'workspaceChanged'>();
  const ran = eventLine<'runProgressed'>();
  const loaded = eventLine<'loadProgressed'>();
  const keeping = eventLine<'keepingChanged'>();
  const reviewed = eventLine<'reviewProgressed'>();
  const tellRows = (change: WorkspaceChange): void => changed.tell({ text: changeText(change) });
  const api: PlanbatchApi = {
    on: {
      workspaceChanged: changed.listen,
      runProgressed: ran.listen,
      loadProgressed: loaded.listen,
      keepingChanged: keeping.listen,
      reviewProgressed: reviewed.listen,
    },
    ...quietCalls,
    openWorkspace: () => answer(freshlyOpened),
    readRows: () => answer({ ...packedText(rows), next: null }),
    applyEdits: (input) => {
      const gesture = calls.applyEdits.takes.parse(input);
      gestures.push(gesture);
      kept.push(gesture.edits);
      return answer({ kind: 'kept', at: 1 } as const);
    },
    ...other,
  };
  return {
    ...{ api, kept, gestures, tellRows, tellRun: ran.tell, tellLoad: loaded.tell },
    tellKeeping: keeping.tell,
    tellReview: reviewed.tell,
  };
}

/** Calls that answer as a main process does that holds nothing and is asked for nothing. */
const quietCalls = {
  readStep: () => answer(null),
  keepDraft: () => answer({}),
  retryKeeping: () => answer({ kind: 'kept', at: 1 } as const),
  listWorkspaces: () => answer([freshlyOpened.workspace]),
  createWorkspace: ({ name }: { name: string }) => answer(workspaceEntry(name)),
  renameWorkspace: ({ id, name }: { id: string; name: string }) => answer(workspaceEntry(id, name)),
  duplicateWorkspace: ({ name }: { name: string }) => answer(workspaceEntry(name)),
  deleteWorkspace: () => answer({}),
  restoreWorkspace: ({ id }: { id: string }) => answer(workspaceEntry(id)),
  exportWorkspace: () => answer(null),
  importWorkspace: () => answer(null),
  revealWorkspaces: () => answer({}),
  showLog: () => answer({}),
  previewMove: () => answer({ plans: 0, rows: 0, edited: 0, created: 0, unanswered: 0 }),
  moveWorkspace: ({ id }: { id: string }) =>
    answer({
      workspace: workspaceEntry(id),
      ...{ kept: 0, different: 0, alreadySo: 0, fresh: 0, leftBehind: 0, missingPlans: 0 },
    }),
  stopMove: () => answer({}),
  useClipboard: () => answer({}),
  keepLeftOut: () => answer({}),
  keepView: () => answer({}),
  changeZoom: () => answer({}),
  readReference: () =>
    answer({ benefitCodes: ['CHIRO'], coverageTypes: [{ type: 'EE', description: 'Employee only' }] }),
  listPlans: () => answer([]),
  loadPlans: ({ planIds }: CallInput<'loadPlans'>) =>
    answer({ plans: planIds.length, rows: 0, gone: [], failures: [] }),
  startRun: () => answer({ runId: 'run', rows: 0, heldBack: 0 }),
  pauseRun: () => answer({}),
  resumeRun: () => answer({}),
  stopRun: () => answer({}),
  giveWay: () => answer({}),
  startReview: () => answer({}),
  stopReview: () => answer({}),
  decideReviewed: () => answer([]),
  sendReviewed: () => answer({ runId: 'run', rows: 0, heldBack: 0 }),
  readRuns: () => answer({ runs: [], next: null }),
  readRun: () => answer(null),
  readRunRows: () => answer({ rows: [], next: null }),
  readRunChanges: () => answer([]),
  exportRuns: () => answer(null),
  resetPractice: () => answer({}),
  listConnections: () =>
    answer({ connections: [practiceEntry], keepsSecrets: true, organisation: noOrganisation }),
  saveConnection: () => answer(practiceEntry),
  deleteConnection: () => answer({}),
  forgetSecret: () => answer(practiceEntry),
  useConnection: () => answer({}),
  testConnection: () => answer([]),
  signIn: () => answer({}),
  previewRun: () => answer({ plans: 0, creates: 0, updates: 0, unlockedUntil: null }),
  confirmRun: () => answer({}),
  exportConnections: () => answer(null),
  importConnections: () => answer(null),
  prepareRestore: () =>
    answer({
      edits: { accumulators: [], preExisting: [] },
      created: [],
      changedSince: 0,
      changedCells: [],
      missing: [],
    }),
  settleUnknown: () => answer({ settled: 0, stillUnknown: 0, why: '' }),
  resolveConflicts: ({ rowIds }: CallInput<'resolveConflicts'>) =>
    answer(rowIds.map((rowId) => ({ rowId, isGone: false }))),
};

function answer<Value>(value: Value): Promise<ReturnType<typeof success<Value>>> {
  return Promise.resolve(success(value));
}

type Listener<Name extends keyof PlanbatchApi['on']> = (payload: EventPayload<Name>) => void;

function eventLine<Name extends keyof PlanbatchApi['on']>(): {
  readonly listen: (listener: Listener<Name>) => () => void;
  readonly tell: Listener<Name>;
} {
  const listeners = new Set<Listener<Name>>();
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (payload) => {
      for (const listener of listeners) listener(payload);
    },
  };
}
