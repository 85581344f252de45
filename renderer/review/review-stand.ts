import type { ReviewProgress } from '../../shared/ipc/review-schemas';
import type { ReviewChoices } from './review-choices';
import type { ReviewEntry } from './review-entries';
import type { ShownKind } from './review-kind';

/** How far the reading is. */
interface Reading extends Pick<ReviewProgress, 'plans' | 'plansDone' | 'isOver' | 'troubles'> {
  /** Whether the window has looked through its own rows. */
  readonly isBuilt: boolean;
  /** Why nothing is read at all; else empty. */
  readonly failure: string;
}

/** What a review comes to. */
export interface ReviewStand {
  readonly reading: Reading;
  readonly plans: number;
  readonly rows: number;
  readonly cells: number;
  readonly counts: Readonly<Record<ShownKind, number>>;
  /** Rows that `Send` would send. */
  readonly toSend: number;
  /** Rows that the server holds already, and that would only be marked so. */
  readonly same: number;
  /** Rows in conflict for which everything was chosen. */
  readonly decided: number;
  readonly left: number;
  /** Rows with something to check. */
  readonly toCheck: number;
  /** Rows made new that the server has all the same. */
  readonly unloaded: number;
}

interface StandGround {
  readonly entries: readonly ReviewEntry[];
  readonly counts: ReviewStand['counts'];
  readonly plans: number;
  readonly kindOf: (entry: ReviewEntry) => ShownKind;
  readonly isLeft: (entry: ReviewEntry) => boolean;
  readonly unloaded: number;
  readonly choices: Pick<ReviewChoices, 'rowIds' | 'goesOut' | 'isDecided'>;
  readonly reading: Reading;
}

export function reviewStand(ground: StandGround): ReviewStand {
  const { entries, counts, plans, kindOf, isLeft, unloaded, choices, reading } = ground;
  let [toSend, same, left, cells, toCheck] = [0, 0, 0, 0, 0];
  for (const entry of entries) {
    cells += entry.cells;
    if (entry.isToCheck) toCheck += 1;
    const kind = kindOf(entry);
    if (isLeft(entry)) left += 1;
    else if (kind === 'create' || kind === 'update') toSend += 1;
    else if (kind === 'unchanged') same += 1;
    else if (kind === 'conflict' && choices.goesOut(entry.id)) toSend += 1;
  }
  const decided = choices.rowIds.filter((id) => choices.isDecided(id)).length;
  const size = { plans, rows: entries.length, cells };
  return { ...size, reading, counts, toSend, same, decided, left, toCheck, unloaded };
}

/** Why nothing of the review can be sent now; undefined when it can. */
export function whyNotSent({
  reading,
  toSend,
  same,
  decided,
  rows,
  left,
  counts,
}: ReviewStand): string | undefined {
  if (toSend + same + decided > 0 && reading.isOver && reading.failure === '') return undefined;
  if (reading.failure !== '') return reading.failure;
  if (rows === 0 && reading.isBuilt) return 'Nothing to send: no row was changed.';
  if (!reading.isOver) return 'The server is still being read.';
  if (left > 0) return 'Every row that could be sent is left out.';
  if (counts.unread === rows) return 'The server could not be read, and without that nothing is sent.';
  return 'Nothing to send: every row is held back.';
}
