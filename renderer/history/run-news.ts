import type { RunProgress } from '../../shared/ipc/run-schemas';
import { isRunOver } from '../../shared/ipc/run-over';
import type { Observable } from '../state/observable';

/** Which run was told of last, and a text that is another one whenever something became of its rows. */
export interface RunNews {
  readonly runId: string;
  readonly text: string;
}

/** Reading a large run again takes the store a tenth of a second, in which the run itself waits. */
const readingInterval = 2_000;

export function newsOf(run: RunProgress | null): RunNews {
  if (run === null) return { runId: '', text: '' };
  return { runId: run.runId, text: JSON.stringify([run.runId, isRunOver(run), run.counts]) };
}

/** Tells of a run at once when it is over, and now and then while it goes on. Gives a function that stops it. */
export function followRun(run: Observable<RunProgress | null>, told: (news: RunNews) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    clearTimeout(timer);
    timer = undefined;
    told(newsOf(run.get()));
  };
  const stop = run.subscribe(() => {
    const now = run.get();
    if (now === null || isRunOver(now)) tell();
    else timer ??= setTimeout(tell, readingInterval);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
