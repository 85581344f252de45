import type { Notice } from '../state/notice';
import type { GridSession } from './grid-session';
import type { Sliced } from './model/sliced';
import { runSliced } from './run-sliced';

/** How often the status line tells how far work has got, in milliseconds. */
const tellingInterval = 500;

/** Work, and what it is doing in words: `Pasting`. */
interface SlicedTask<Result> {
  readonly doing: string;
  readonly work: Sliced<Result>;
}

/**
 * Does the work of one gesture in slices and hands its result to `done`. While it goes on nothing else can be
 * edited, so that gestures keep their order; Escape drops it, and then nothing has happened.
 */
export function workedOn<Result>(
  session: GridSession,
  { doing, work }: SlicedTask<Result>,
  done: (result: Result) => void,
): void {
  const { workspace, clipboard } = session;
  let toldAt = performance.now();
  let told: Notice | null = null;
  const release = (): void => {
    workspace.busyWith = undefined;
    clipboard.cancel = null;
  };
  runSliced(work, {
    progressed: (share, stop) => {
      workspace.busyWith = `${doing}. Escape stops it.`;
      clipboard.cancel = () => {
        stop();
        release();
        workspace.tell('information', `${doing} was stopped: nothing has happened.`);
      };
      if (performance.now() - toldAt < tellingInterval) return;
      toldAt = performance.now();
      workspace.tell('information', `${doing}: ${Math.round(share * 100)} %. Escape stops it.`);
      told = workspace.notice.get();
    },
    finished: (result) => {
      release();
      // It may end with a question, which says nothing there.
      if (told !== null && workspace.notice.get() === told) workspace.notice.set(null);
      done(result);
    },
  });
}
