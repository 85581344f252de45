import { parentPort, workerData } from 'node:worker_threads';
import { NotKept } from './keeping';
import { receivedInput } from './mark-columns';
import { openStore } from './open-store';
import { QuestionQueue } from './question-queue';
import { loadSqlite } from './sqlite-driver';
import type { Store } from './store';
import {
  rowCalls,
  runCalls,
  shelfCalls,
  type StoreAnswer,
  type StoreFailure,
  type StoreQuestion,
  type StoreWorkerData,
} from './store-calls';
import type { Outcome } from './store-writer';

/** How often it is seen whether a day's backup is due: a window may stay open for weeks. */
const backupCheckTime = 3_600_000;

/** The first time only once the rows are on the screen: both read the whole file. */
const firstBackupCheckTime = 20_000;

/** So long nobody has asked anything: a quiet moment. */
const quietTime = 2_000;

function tell(words: StoreAnswer, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(words, moved);
}

function failureFrom(error: unknown): StoreFailure {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), trouble: null };
  const trouble = error instanceof NotKept ? error.trouble : null;
  return { name: error.name, message: error.message, trouble };
}

/** The calls by name, as one table; their input was made by the typed face in the other thread. */
function callTable(store: Store): ReadonlyMap<string, (input: never) => unknown> {
  return new Map<string, (input: never) => unknown>([
    ...shelfCalls.map((name) => [name, store.shelf[name]] as const),
    ...rowCalls.map((name) => [name, store[name]] as const),
    ...runCalls.map((name) => [name, store.runs[name]] as const),
  ]);
}

/** Bulk text is moved to the other thread and not copied. */
function movable(value: unknown): readonly ArrayBuffer[] {
  if (typeof value !== 'object' || value === null || !('text' in value)) return [];
  const { text } = value;
  const isWhole = text instanceof Uint8Array && text.byteLength === text.buffer.byteLength;
  return isWhole && text.buffer instanceof ArrayBuffer ? [text.buffer] : [];
}

/**
 * The worker thread's entry: opens the store, says how that went, and answers one question after the other. A
 * backup goes on beside the questions that follow it.
 */
async function main(): Promise<void> {
  const sqlite = await loadSqlite();
  const { folder, lifeboatFolder } = workerData as StoreWorkerData;
  const { store, report } = await openStore({
    sqlite,
    folder,
    lifeboatFolder,
    now: Date.now,
    stateChanged: (state) => tell({ kind: 'state', state }),
  });
  const calls = callTable(store);
  let backup: Promise<unknown> = Promise.resolve();
  const checkBackup = (): void => {
    // A backup that cannot be made takes nothing from the workspace; the next check tries again.
    backup = store.backUpIfDue().catch(() => null);
  };
  const timer = setInterval(checkBackup, backupCheckTime);
  const first = setTimeout(checkBackup, firstBackupCheckTime);
  const tidy = quietTimer(() => store.tidy());
  const close = async (): Promise<void> => {
    clearInterval(timer);
    clearTimeout(first);
    tidy.stop();
    await backup;
    store.close();
  };
  const queue = new QuestionQueue({
    soon: setImmediate,
    ask: ({ call, input }) => (call === 'close' ? close() : calls.get(call)?.(receivedInput(input) as never)),
    together: (works) => store.together(works),
    answer: ({ number, call }, outcome) => {
      void answer(number, outcome).then(() => {
        if (call === 'close') parentPort?.close();
      });
    },
  });
  parentPort?.on('message', (question: StoreQuestion) => {
    tidy.start();
    queue.add(question);
  });
  tell({ kind: 'opened', report, state: store.state() });
}

/** Calls back once when nothing has started it for a while. */
function quietTimer(callback: () => void): { readonly start: () => void; readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(timer);
  const tidy = (): void => {
    try {
      callback();
    } catch {
      // A disk that refuses shows at the next edit, which says so.
    }
  };
  const start = (): void => {
    stop();
    timer = setTimeout(tidy, quietTime);
  };
  return { start, stop };
}

async function answer(number: number, outcome: Outcome): Promise<void> {
  try {
    if (!outcome.ok) throw outcome.error;
    const value = await outcome.value;
    tell({ kind: 'answer', number, value }, movable(value));
  } catch (error) {
    tell({ kind: 'failure', number, failure: failureFrom(error) });
  }
}

main().catch((error: unknown) => {
  tell({ kind: 'refusedToOpen', failure: failureFrom(error) });
  parentPort?.close();
});
