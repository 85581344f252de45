import { outcomeSummary } from '../../shared/batch/outcome-summary';
import { isRunOver } from '../../shared/ipc/run-over';
import type { RunProgress } from '../../shared/ipc/run-schemas';

/** The part of a window that shows signs outside of itself. */
export interface SignedWindow {
  readonly setProgressBar: (share: number, options?: { readonly mode: 'normal' | 'paused' }) => void;
  readonly isFocused: () => boolean;
  readonly isDestroyed: () => boolean;
}

export interface RunSignParts {
  /** None while there is no window. */
  readonly window: () => SignedWindow | undefined;
  readonly notify: (title: string, body: string) => void;
}

/** Shows a run on the taskbar, and tells its end, or that it waits for a person, to whoever looks at something else. */
export function runSigns({ window, notify }: RunSignParts): (run: RunProgress) => void {
  let goesOn: string | undefined;
  let heldFor: RunProgress['pausedFor'] = null;
  return (run) => {
    const shown = window();
    const isOver = isRunOver(run);
    if (shown !== undefined && !shown.isDestroyed()) {
      if (isOver) shown.setProgressBar(-1);
      else shown.setProgressBar(shareOf(run), { mode: run.phase === 'paused' ? 'paused' : 'normal' });
    }
    const isHeld = run.pausedFor !== null && run.pausedFor !== 'asked' && run.pausedFor !== heldFor;
    heldFor = run.pausedFor;
    if (isHeld && shown?.isFocused() !== true) notify('Sending is paused', run.notice);
    // Its counts may be told again, as rows are settled later.
    const hasEnded = isOver && goesOn === run.runId;
    goesOn = isOver ? undefined : run.runId;
    if (!hasEnded || shown?.isFocused() === true) return;
    notify(run.phase === 'finished' ? 'All rows have been sent' : 'Sending was stopped', bodyOf(run));
  };
}

function shareOf({ rows, counts }: RunProgress): number {
  return rows === 0 ? 1 : (rows - counts.queued - counts.sending) / rows;
}

function bodyOf(run: RunProgress): string {
  const summary = outcomeSummary(run.counts);
  return run.notice === '' ? summary : `${summary}. ${run.notice}`;
}
