import type { RunProgress } from '../../shared/ipc/run-schemas';
import { counted, numberText } from '../ui/number-text';
import { rowsDone } from './run-summary';

/** Before that, a rate says more of chance than of the run, in milliseconds. */
const firstPace = 2_000;

/** How fast a run goes and how long it will take: `25 rows a second, about 40 seconds left`; empty while unknown. */
export function runPace(run: RunProgress): string {
  const done = rowsDone(run);
  const left = run.counts.queued + run.counts.sending;
  if (run.phase !== 'sending' || run.elapsed < firstPace || done === 0 || left === 0) return '';
  const perSecond = (done * 1000) / run.elapsed;
  const rate =
    perSecond < 1
      ? `${counted(Math.round(perSecond * 60), 'row')} a minute`
      : `${counted(Math.round(perSecond), 'row')} a second`;
  return `${rate}, about ${durationText(left / perSecond)} left`;
}

/** `40 seconds`, `3 minutes`, `2 hours`. */
function durationText(seconds: number): string {
  if (seconds < 90) return counted(Math.max(1, Math.round(seconds)), 'second');
  if (seconds < 5400) return counted(Math.round(seconds / 60), 'minute');
  return counted(Math.round(seconds / 3600), 'hour');
}

/** What a run waits for, the time that is left first: `Goes on in 6 seconds. The service asks for a pause (429).` */
export function waitText(notice: string, milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const rest =
    seconds <= 0
      ? 'Goes on now.'
      : `Goes on in ${numberText(seconds)} ${seconds === 1 ? 'second' : 'seconds'}.`;
  return `${rest} ${notice}`.trim();
}
