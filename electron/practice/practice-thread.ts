import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PracticeAccess } from './practice-access';
import type { PracticeOptions, PracticeServer } from './practice-server';

/** What the worker says once it listens. */
export interface WorkerMessage {
  readonly access: PracticeAccess;
}

/**
 * Starts the practice server in a worker thread, so that it never takes time from this one.
 * `workerFile` is the bundled worker. Rejects if the server cannot start, for example on a taken port.
 */
export async function startPracticeThread(
  workerFile: string,
  options: PracticeOptions = {},
): Promise<PracticeServer> {
  const worker = new Worker(workerFile, { workerData: options, name: 'practice-server' });
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  // Rejects on an error event of the worker, so a failed start is not waited for.
  const [message] = (await once(worker, 'message')) as [WorkerMessage];
  // A later error only ends the worker: its calls then fail as those to any server that went away.
  worker.on('error', (error: Error) => process.emitWarning(error));
  return {
    access: message.access,
    close: async () => {
      worker.postMessage('close');
      await ended;
    },
  };
}
