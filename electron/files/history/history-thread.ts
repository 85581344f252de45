import { rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { ExportPart, HistoryFile, HistoryFormat } from '../../../shared/ipc/run-export';

export type HistoryOrder = { readonly kind: 'part'; readonly part: ExportPart } | { readonly kind: 'end' };

export type HistoryAnswer =
  | { readonly kind: 'taken' | 'written' }
  | { readonly kind: 'failed'; readonly message: string; readonly code: string | null };

/** Gives what begins a file of the history; `workerFile` is the bundled worker. */
export function historyWriter(
  workerFile: string,
): (file: string, format: HistoryFormat) => Promise<HistoryFile> {
  return (file, format) => Promise.resolve(historyFile(workerFile, file, format));
}

/**
 * A file of the history that is written in a thread of its own, as a workbook of a hundred thousand rows takes seconds.
 * Each part is waited for, so that never more than one lies between the threads.
 */
function historyFile(workerFile: string, file: string, format: HistoryFormat): HistoryFile {
  const worker = new Worker(workerFile, { workerData: { file, format }, name: 'history-file' });
  const broken = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`The thread that writes the history ended with ${String(code)}`));
    });
    worker.on('message', (answer: HistoryAnswer) => {
      if (answer.kind === 'failed') reject(failureOf(answer));
    });
  });
  // Whoever waits for the thread hears of it.
  broken.catch(() => undefined);
  const answered = (kind: 'taken' | 'written'): Promise<void> =>
    Promise.race([
      broken,
      new Promise<void>((resolve) => {
        const heard = (answer: HistoryAnswer): void => {
          if (answer.kind !== kind) return;
          worker.off('message', heard);
          resolve();
        };
        worker.on('message', heard);
      }),
    ]);
  const order = (asked: HistoryOrder, kind: 'taken' | 'written'): Promise<void> => {
    const done = answered(kind);
    worker.postMessage(asked);
    return done;
  };
  return {
    add: (part) => order({ kind: 'part', part }, 'taken'),
    finish: () => order({ kind: 'end' }, 'written'),
    discard: async () => {
      await worker.terminate();
      await rm(`${file}.unfinished`, { force: true }).catch(() => undefined);
    },
  };
}

function failureOf({ message, code }: Extract<HistoryAnswer, { kind: 'failed' }>): Error {
  return Object.assign(new Error(message), code === null ? {} : { code });
}
