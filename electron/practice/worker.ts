import { parentPort, workerData } from 'node:worker_threads';
import { startPracticeServer, type PracticeOptions } from './practice-server';
import type { WorkerMessage, WorkerOrder } from './practice-thread';

/** The worker thread's entry: starts the server, says where it is, and ends when told to close. */
async function main(): Promise<void> {
  const server = await startPracticeServer(workerData as PracticeOptions);
  const tell = (message: WorkerMessage): void => parentPort?.postMessage(message);
  parentPort?.on('message', (order: WorkerOrder) => {
    if (order === 'close') void server.close().then(() => parentPort?.close());
    else {
      server.reset();
      tell('reset');
    }
  });
  tell({ access: server.access });
}

void main();
