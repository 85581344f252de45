import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PracticeAccess } from './practice-access';
import type { PracticeOptions, PracticeServer } from './practice-server';

/** What the worker says: once it listens, and after every reset. */
export type WorkerMessage = { readonly access: PracticeAccess } | 'reset';
export type WorkerOrder = 'close' | 'reset';

/** A practice server in a thread of its own. */
export interface PracticeThread extends Pick<PracticeServer, 'access' | 'close'> {
  /** Back to the samples; fulfils once they are there. */
  readonly reset: () => Promise<void>;
}

/**
 * Starts the practice server in a worker thread, so that it never takes time from this one.
 * `workerFile` is the bundled worker. Rejects if the server cannot start, for example on a taken port.
 */
export async function startPracticeThread(
  workerFile: string,
  options: PracticeOptions = {},
): Promise<PracticeThread> {
  const worker = new Worker(workerFile, { workerData: options, name: 'practice-server' });
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  // Rejects on an error event of the worker, so a failed start is not waited for.
  const [message] = (await once(worker, 'message')) as [Extract<WorkerMessage, object>];
  // A later error only ends the worker: its calls then fail as those to any server that went away.
  worker.on('error', (error: Error) => process.emitWarning(error));
  const order = (word: WorkerOrder): void => worker.postMessage(word);
  return {
    access: message.access,
    reset: async () => {
      const done = once(worker, 'message');
      order('reset');
      await done;
    },
    close: async () => {
      order('close');
      await ended;
    },
  };
}
