import type { EventPayload, PlanbatchApi } from '../../../shared/ipc/contract';
import { success } from '../../../shared/ipc/failure';
import type { Edit } from '../../../shared/plan/edit';
import type { Row } from '../../../shared/plan/row';

/** The verbs of the main process as a plain value, with the events in the test's hands. */
export interface PlainApi {
  readonly api: PlanbatchApi;
  /** Every bundle of edits in the order it came. */
  readonly kept: readonly (readonly Edit[])[];
  readonly tellRows: (change: EventPayload<'workspaceChanged'>) => void;
  readonly tellRun: (run: EventPayload<'runProgressed'>) => void;
  readonly tellLoad: (progress: EventPayload<'loadProgressed'>) => void;
}

const practice = {
  name: 'Practice server',
  environment: 'practice',
  baseUrl: 'http://127.0.0.1:1',
  database: 'PRACTICE',
} as const;

/** A main process that holds the given rows, keeps every edit, and answers with success unless told otherwise. */
export function plainApi(rows: readonly Row[] = [], other: Partial<PlanbatchApi> = {}): PlainApi {
  const kept: (readonly Edit[])[] = [];
  const changed = eventLine<'workspaceChanged'>();
  const ran = eventLine<'runProgressed'>();
  const loaded = eventLine<'loadProgressed'>();
  const api: PlanbatchApi = {
    on: { workspaceChanged: changed.listen, runProgressed: ran.listen, loadProgressed: loaded.listen },
    openWorkspace: () => answer({ appVersion: '1.2.3', connection: practice, rows, run: null }),
    readReference: () => answer({ benefitCodes: ['CHIRO'], coverageTypes: ['EE'] }),
    listPlans: () => answer([]),
    loadPlans: ({ planIds }) => answer({ plans: planIds.length, rows: 0, failures: [] }),
    applyEdits: ({ edits }) => {
      kept.push(edits);
      return answer({ kept: edits.length });
    },
    startRun: () => answer({ runId: 'run', rows: 0, heldBack: 0 }),
    stopRun: () => answer({}),
    settleUnknown: () => answer({ settled: 0, stillUnknown: 0 }),
    resolveConflicts: ({ rowIds }) => answer({ resolved: rowIds.length }),
    ...other,
  };
  return { api, kept, tellRows: changed.tell, tellRun: ran.tell, tellLoad: loaded.tell };
}

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
