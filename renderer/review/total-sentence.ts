import { counted, numberText } from '../ui/number-text';
import type { ReviewStand } from './review-stand';

/** How much is changed and what of it would go: `1 plan, 4 rows, 9 cells. 2 of 4 rows will be sent, ...`. */
export function totalSentence(stand: ReviewStand): string {
  const { plans, rows, cells, counts, toSend, left, reading, decided, unloaded } = stand;
  if (rows === 0) return '';
  const size = [counted(plans, 'plan'), counted(rows, 'row'), counted(cells, 'cell')].join(', ');
  if (!reading.isOver) return `${size}.`;
  const undecided = counts.conflict - decided;
  const parts = [
    `${numberText(toSend)} of ${counted(rows, 'row')} will be sent`,
    part(unloaded, 'you made new is on the server already', 'you made new are on the server already'),
    part(counts.unchanged, 'is the same on the server', 'are the same on the server'),
    part(undecided, 'is in conflict', 'are in conflict'),
    part(counts.blocked, 'has something to fix', 'have something to fix'),
    part(counts.waiting, 'waits for a decision about the last run', 'wait for a decision about the last run'),
    part(counts.unread, 'could not be checked', 'could not be checked'),
    part(left, 'is left out', 'are left out'),
  ];
  return `${size}. ${parts.filter(Boolean).join(', ')}.`;
}

function part(count: number, one: string, several: string): string {
  return count <= 0 ? '' : `${numberText(count)} ${count === 1 ? one : several}`;
}
