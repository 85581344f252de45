import { outcomeSummary } from '../../shared/batch/outcome-summary';
import { assertNever } from '../../shared/plan/assert-never';
import type { RunProgress } from '../../shared/ipc/run-schemas';
import { counted, numberText } from '../ui/number-text';

/**
 * What a run came to: `12 created, 3 updated, 1 rejected, 0 failed, 0 no answer`. Conflicts that are still to
 * be decided and rows that were on the server already are added where there are any.
 */
export function runSummary({ counts, unloaded }: RunProgress, undecided: number): string {
  const parts = [outcomeSummary(counts)];
  const conflicts = Math.min(counts.conflict, undecided);
  if (conflicts > 0) parts.push(counted(conflicts, 'conflict'));
  if (counts.unchanged > 0) parts.push(`${numberText(counts.unchanged)} already as on the server`);
  if (unloaded > 0) parts.push(unloadedWords(unloaded));
  return parts.join(', ');
}

/** The same without what did not happen, where the room is short; empty where nothing did. */
export function shortSummary(run: RunProgress, undecided: number): string {
  return runSummary(run, undecided)
    .split(/, (?=\d)/)
    .filter((part) => !part.startsWith('0 '))
    .join(', ');
}

/** That rows made new here were changed on the server, where nobody had looked at them before. */
function unloadedWords(rows: number): string {
  return rows === 1
    ? '1 row you made new was on the server already and was changed'
    : `${numberText(rows)} rows you made new were on the server already and were changed`;
}

/** Rows of a run that have their outcome. */
export function rowsDone({ counts, phase }: RunProgress): number {
  if (phase === 'reading') return 0;
  return Object.entries(counts).reduce(
    (sum, [state, count]) => (state === 'queued' || state === 'sending' ? sum : sum + count),
    0,
  );
}

/** What a run that goes on is doing, in a few words: `Sending: 30 of 120 rows`. */
export function runPhaseText(run: RunProgress): string {
  const { phase, rows } = run;
  switch (phase) {
    case 'reading':
      return 'Reading the rows as the server holds them now';
    case 'sending':
      return `Sending: ${numberText(rowsDone(run))} of ${counted(rows, 'row')}`;
    case 'settling':
      return 'Reading back what was sent';
    case 'paused':
      return `Paused: ${numberText(rowsDone(run))} of ${counted(rows, 'row')}`;
    case 'stopping':
      return 'Stopping: waiting for the answers about the rows on their way';
    case 'finished':
    case 'stopped':
      return '';
    default:
      return assertNever(phase);
  }
}
