import type { PracticeOptions } from './practice-server';
import type { PracticeThread } from './practice-thread';

/** How the practice server is started, and who hears of it. */
export interface PracticeStart {
  readonly workerFile: string;
  readonly options: PracticeOptions;
  readonly started: (access: PracticeThread['access']) => void;
  readonly failed: (error: unknown) => void;
}

/** Gives the practice server, which starts when it is first asked for. One that did not start stays so. */
export function practiceOnDemand(start: PracticeStart): () => Promise<PracticeThread> {
  let thread: Promise<PracticeThread> | undefined;
  const begin = async (): Promise<PracticeThread> => {
    const { startPracticeThread } = await import('./practice-thread');
    return startPracticeThread(start.workerFile, start.options);
  };
  return () => {
    if (thread !== undefined) return thread;
    thread = begin();
    thread.then(({ access }) => start.started(access), start.failed);
    return thread;
  };
}
