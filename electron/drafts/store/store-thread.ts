import { Worker } from 'node:worker_threads';
import { assertNever } from '../../../shared/plan/assert-never';
import { FileRefused } from './file-refused';
import { type Keeping, NotKept } from './keeping';
import { sentInput } from './mark-columns';
import type { OpenReport } from './open-store';
import {
  rowCalls,
  runCalls,
  shelfCalls,
  type StoreAnswer,
  type StoreCall,
  type StoreFace,
  type StoreFailure,
  type StoreQuestion,
  type StoreWorkerData,
} from './store-calls';
import { StoreLost } from './store-lost';
import { StoreTooNew } from './store-too-new';

export interface StoreThreadOptions extends StoreWorkerData {
  /** The bundled `store-worker`. */
  readonly workerFile: string;
  /** Told at every change of whether edits are kept. */
  readonly stateChanged: (state: Keeping) => void;
  /** The thread ended by itself: nothing is kept from now on. */
  readonly lost: (error: Error) => void;
}

export interface StoreThread {
  readonly store: StoreFace;
  readonly report: OpenReport;
  readonly state: Keeping;
  /** Answers once all calls before it are done and the file is closed. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens the workspace store in a thread of its own, so that bulk work never takes time from this one. Calls are
 * done in the order they are made. Rejects with `StoreTooNew`, or with what kept the store from opening.
 */
export async function openStoreThread(options: StoreThreadOptions): Promise<StoreThread> {
  const { workerFile, folder, lifeboatFolder } = options;
  const data: StoreWorkerData = { folder, lifeboatFolder };
  const worker = new Worker(workerFile, { workerData: data, name: 'workspace-store' });
  const calls = new OpenCalls(worker);
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  const opened = await new Promise<Extract<StoreAnswer, { kind: 'opened' }>>((resolve, reject) => {
    worker.on('message', (answer: StoreAnswer) => {
      if (answer.kind === 'opened') resolve(answer);
      else if (answer.kind === 'refusedToOpen') reject(errorFrom(answer.failure));
      else if (answer.kind === 'state') options.stateChanged(answer.state);
      else calls.settle(answer);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The store ended before it had opened')));
  });
  calls.whenLost(options.lost);
  const close = async (): Promise<void> => {
    await calls.call('close', undefined);
    await ended;
  };
  return { store: faceOf(calls), report: opened.report, state: opened.state, close };
}

/** Calls that have no answer yet. */
class OpenCalls {
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;
  #isClosing = false;

  constructor(private readonly worker: Worker) {}

  call(call: StoreCall | 'close', input: unknown): Promise<unknown> {
    if (this.#isClosing) return Promise.reject(new StoreLost('The store is closed'));
    this.#isClosing = call === 'close';
    this.#count += 1;
    const question: StoreQuestion = { number: this.#count, call, input };
    return new Promise((resolve, reject) => {
      this.#waiting.set(question.number, { resolve, reject });
      this.worker.postMessage({ ...question, input: sentInput(question.input) });
    });
  }

  settle(answer: Extract<StoreAnswer, { readonly number: number }>): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    switch (answer.kind) {
      case 'answer':
        waiting?.resolve(answer.value);
        return;
      case 'failure':
        waiting?.reject(errorFrom(answer.failure));
        return;
      default:
        return assertNever(answer);
    }
  }

  /** Calls that were waiting fail, and so does every later one. */
  whenLost(lost: (error: Error) => void): void {
    const fail = (error: Error): void => {
      const wasClosing = this.#isClosing;
      this.#isClosing = true;
      if (!wasClosing) lost(error);
      for (const { reject } of this.#waiting.values()) {
        reject(new StoreLost('The store has ended', { cause: error }));
      }
      this.#waiting.clear();
    };
    this.worker.once('error', fail);
    this.worker.once('exit', () => fail(new Error('The store has ended')));
  }
}

/** The face over the wire: what goes in and comes out was typed by `StoreFace` on both sides. */
function faceOf(calls: OpenCalls): StoreFace {
  const names: readonly StoreCall[] = [...shelfCalls, ...rowCalls, ...runCalls];
  const face = names.map((name) => [name, (input: unknown) => calls.call(name, input)] as const);
  return Object.fromEntries(face) as unknown as StoreFace;
}

function errorFrom({ name, message, trouble }: StoreFailure): Error {
  if (trouble !== null) return new NotKept(trouble);
  if (name === 'StoreTooNew') return new StoreTooNew(message);
  return name === 'FileRefused' ? new FileRefused(message) : new Error(message);
}
