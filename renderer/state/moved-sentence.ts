import { leftSentence } from './fitting-edits';
import type { HistoryMove } from './history';

interface Moved {
  readonly label: string;
  /** How many changes did not fit any more. */
  readonly left: number;
  /** How many rows stay as they were sent since. */
  readonly sent: number;
}

/** What there is to say of a step that was undone or done again. */
export function movedSentence(move: HistoryMove, { label, left, sent }: Moved): string {
  const told = `${move === 'undo' ? 'Undone' : 'Done again'}: ${label}`;
  if (left + sent === 0) return told;
  return [`${told}.`, left === 0 ? [] : leftSentence(left), sent === 0 ? [] : sentSentence(sent)]
    .flat()
    .join(' ');
}

function sentSentence(sent: number): string {
  return sent === 1
    ? '1 row stays as it was sent.'
    : `${sent.toLocaleString('en-US')} rows stay as they were sent.`;
}
