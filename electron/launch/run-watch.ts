import { isRunOver } from '../../shared/ipc/run-over';
import type { RunProgress } from '../../shared/ipc/run-schemas';

/** Whether a run goes on, as its own reports tell, and how to end it. */
export interface RunWatch {
  readonly heard: (run: RunProgress) => void;
  readonly isSending: () => boolean;
  /** Whether it waits for somebody to resume it. */
  readonly isPaused: () => boolean;
  /** Whether a run has this process at work: one that is paused leaves it the time for anything else. */
  readonly isBusy: () => boolean;
  /** How a run is stopped, once there is something that can run. */
  readonly stopBy: (stop: () => Promise<unknown>) => void;
  /** Stops the run, if any; fulfils once it is over. */
  readonly end: () => Promise<void>;
}

export function watchRuns(): RunWatch {
  let isSending = false;
  let isPaused = false;
  let waiting: readonly (() => void)[] = [];
  let stop: () => Promise<unknown> = () => Promise.resolve();
  return {
    heard: (run) => {
      isSending = !isRunOver(run);
      isPaused = run.phase === 'paused';
      if (isSending) return;
      for (const done of waiting) done();
      waiting = [];
    },
    isSending: () => isSending,
    isPaused: () => isPaused,
    isBusy: () => isSending && !isPaused,
    stopBy: (given) => {
      stop = given;
    },
    end: async () => {
      const over = new Promise<void>((resolve) => {
        waiting = [...waiting, resolve];
      });
      await stop();
      if (isSending) await over;
    },
  };
}
