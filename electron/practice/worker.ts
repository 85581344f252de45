import { parentPort, workerData } from 'node:worker_threads';
import { startPracticeServer, type PracticeOptions } from './practice-server';
import type { WorkerMessage } from './practice-thread';

/** The worker thread's entry: starts the server, says where it is, and ends when told to close. */
async function main(): Promise<void> {
  const server = await startPracticeServer(workerData as PracticeOptions);
  parentPort?.postMessage({ access: server.access } satisfies WorkerMessage);
  parentPort?.once('message', () => {
    void server.close().then(() => parentPort?.close());
  });
}

void main();
