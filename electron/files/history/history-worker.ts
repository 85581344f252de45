import { parentPort, workerData } from 'node:worker_threads';
import type { ExportPart, HistoryFormat } from '../../../shared/ipc/run-export';
import { historyChunks } from './history-chunks';
import type { HistoryAnswer, HistoryOrder } from './history-thread';
import { PartQueue } from './part-queue';
import { writeWhole } from './whole-file';

/** Writes one file from the parts that come, and ends. */
async function main(): Promise<void> {
  const { file, format } = workerData as { readonly file: string; readonly format: HistoryFormat };
  const queue = new PartQueue<ExportPart>();
  parentPort?.on('message', (order: HistoryOrder) => {
    if (order.kind === 'end') queue.end();
    else void queue.put(order.part).then(() => tell({ kind: 'taken' }));
  });
  try {
    await writeWhole(file, historyChunks(queue, format));
    tell({ kind: 'written' });
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    const message = error instanceof Error ? error.message : String(error);
    tell({ kind: 'failed', message, code: typeof code === 'string' ? code : null });
  }
  parentPort?.close();
}

function tell(answer: HistoryAnswer): void {
  parentPort?.postMessage(answer);
}

void main();
