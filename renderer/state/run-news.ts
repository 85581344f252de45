import type { RunProgress } from '../../shared/ipc/run-schemas';
import type { Observable } from './observable';

/** Numbers wait no longer for a change of rows to be shown with, in milliseconds. */
const longestWait = 150;

/**
 * What is told of a run, shown together with what is told of its rows: each alone would have the window draw a frame of
 * its own, several times a second. Words are shown at once.
 */
export class RunNews {
  #waiting: RunProgress | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly shown: Pick<Observable<RunProgress | null>, 'get' | 'set'>) {}

  told(progress: RunProgress): void {
    if (isSameInWords(this.shown.get(), progress)) {
      this.#waiting = progress;
      this.#timer ??= setTimeout(() => this.show(), longestWait);
      return;
    }
    this.stop();
    this.shown.set(progress);
  }

  /** Shows what waits, if anything: something else is about to be drawn. */
  show(): void {
    const progress = this.#waiting;
    this.stop();
    // Another workspace may have been opened meanwhile, with another run or none.
    if (progress !== undefined && this.shown.get()?.runId === progress.runId) this.shown.set(progress);
  }

  /** Forgets what waits. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = undefined;
  }
}

/** Whether both differ in numbers at most. */
function isSameInWords(before: RunProgress | null, now: RunProgress): boolean {
  return (
    before?.runId === now.runId &&
    before.phase === now.phase &&
    before.notice === now.notice &&
    before.pausedFor === now.pausedFor &&
    (before.waitsFor === null) === (now.waitsFor === null)
  );
}
