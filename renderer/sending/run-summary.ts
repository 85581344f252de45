import { assertNever } from '../../shared/plan/assert-never';
import type { RunProgress } from '../../shared/ipc/run-schemas';

/**
 * What a run came to: `12 created, 3 updated, 1 rejected, 0 failed, 0 no answer`. Conflicts, rows that were
 * on the server already and rows a stopped run never sent are added where there are any.
 */
export function runSummary({ counts }: RunProgress): string {
  const parts = [
    `${counts.created} created`,
    `${counts.updated} updated`,
    `${counts.rejected} rejected`,
    `${counts.failed} failed`,
    `${counts.unknown} no answer`,
  ];
  if (counts.conflict > 0) parts.push(`${counts.conflict} conflict${counts.conflict === 1 ? '' : 's'}`);
  if (counts.unchanged > 0) parts.push(`${counts.unchanged} already as on the server`);
  return parts.join(', ');
}

/** What a run that goes on is doing, in a few words: `Sending: 3 of 10 batches`. */
export function runPhaseText({ phase, batchesDone, batches }: RunProgress): string {
  switch (phase) {
    case 'reading':
      return 'Reading the rows as the server holds them now';
    case 'sending':
      return `Sending: ${batchesDone} of ${batches} batches`;
    case 'settling':
      return 'Reading back rows without an answer';
    case 'stopping':
      return 'Stopping after the batches in flight';
    case 'finished':
    case 'stopped':
      return '';
    default:
      return assertNever(phase);
  }
}
