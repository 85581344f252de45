import type { BatchDecision } from '../../../shared/batch/batch-decision';
import { greatestTries } from '../../../shared/batch/retry-wait';
import type { SentText } from '../../../shared/batch/row-body';
import { type Mark, neverLeft, type RecordedAnswer } from '../../../shared/batch/run-record';
import type { OpenAttempt } from '../open-attempts';
import { hasRested, keep } from './lane-flow';
import type { Obstacle } from './letting-go';
import { stateMark, stoppedMarks } from './marks';
import { hold } from './pausing';
import type { Lane, Moment, Piece, Reread, RunState, Turn } from './run-state';

/** A batch whose request has ended. */
export interface Ended {
  readonly piece: Piece;
  /** As its rows went out, in their order. */
  readonly texts: readonly SentText[];
  readonly answer: RecordedAnswer;
  readonly moment: Moment;
}

/** Certainly not applied, and to be sent first once the run goes on. */
export function requeued(state: RunState, lane: Lane, { piece, answer }: Ended): Turn {
  const marks = piece.items.map(({ frozen }) => stateMark(frozen, 'queued', { was: 'sending' }));
  const pieces = [{ ...piece, tried: 0 }, ...lane.pieces];
  return keep(state, { ...lane, pieces }, { marks, answer, then: { kind: 'next' } });
}

interface KeptBack {
  readonly piece: Piece;
  readonly number: number;
  readonly obstacle: Obstacle;
}

/** Written down, but not a byte of it has left: its rows wait again, or are let go with a run that was stopped. */
export function notSent(state: RunState, lane: Lane, { piece, number, obstacle }: KeptBack): Turn {
  const answer = { number, status: null, text: null, activityId: null, failure: neverLeft[obstacle] };
  const then = { kind: 'next' } as const;
  if (state.stopped !== null) {
    return keep(state, lane, { marks: stoppedMarks(piece, 'sending'), answer, then });
  }
  const marks = piece.items.map(({ frozen }) => stateMark(frozen, 'queued', { was: 'sending' }));
  const again = { ...lane, pieces: [piece, ...lane.pieces] };
  if (obstacle !== 'late') return keep(state, hasRested(again), { marks, answer, then });
  const late = (lane.reading?.late ?? 0) + 1;
  const isTooLate = late >= greatestTries;
  const held = isTooLate ? hold(state, { reason: 'service', message: tooSlow }) : state;
  return keep(held, countedLate(hasRested(again), isTooLate ? 0 : late), { marks, answer, then });
}

/** The lane with so many batches in a row that came too late to go out. */
export function countedLate(lane: Lane, late: number): Lane {
  return lane.reading === null ? lane : { ...lane, reading: { ...lane.reading, late } };
}

const tooSlow =
  'It takes so long until a batch can go out that the plan has to be read again each time. Nothing more is sent.';

/** A row that the service did not take by its own word, which is `message`. */
export interface Refused {
  readonly open: OpenAttempt;
  readonly message: string;
}

interface Repeat {
  readonly ended: Ended;
  /** What the service asks to wait; null: choose. */
  readonly wait: number | null;
  readonly again: readonly Refused[];
  /** What the other rows of the batch are told. */
  readonly marks: readonly Mark[];
}

/** Not applied: the same content again after a while, five times at most. Then the plan tells whether it is so. */
export function repeated(state: RunState, lane: Lane, { ended, wait, again, marks }: Repeat): Turn {
  const { answer, moment, piece } = ended;
  const last = again.at(-1);
  if (last === undefined) return keep(state, lane, { marks, answer, then: { kind: 'next' } });
  const tried = piece.tried + 1;
  const isLast = tried >= greatestTries;
  const told = again.map(({ open: { frozen }, message }) =>
    stateMark(frozen, isLast ? 'unknown' : 'queued', { was: 'sending', message }),
  );
  const all = [...marks, ...told];
  if (isLast) {
    const refused = again.map(({ open, message }) => ({ ...open, landsUntil: moment.at, trouble: message }));
    const unknown = [...lane.unknown, ...refused];
    return keep(state, { ...lane, unknown }, { marks: all, answer, then: { kind: 'next' } });
  }
  const milliseconds = state.settings.rules.retryWait(tried, wait, moment.chance);
  const pieces = [{ ...piece, items: again.map(({ open }) => open), tried }, ...lane.pieces];
  const then = { kind: 'wait', milliseconds, notice: last.message, reread: null } as const;
  const sentAgain = { ...state, batchesDone: state.batchesDone - 1 };
  return keep(sentAgain, { ...lane, pieces }, { marks: all, answer, then });
}

interface Trouble {
  readonly ended: Ended;
  readonly decision: Extract<BatchDecision, { kind: 'readBack' }>;
}

/** Passing trouble after which the rows may be there or not: they are read back once it may have passed. */
export function readBackLater(state: RunState, lane: Lane, { ended, decision }: Trouble): Turn {
  const { piece, answer, moment } = ended;
  const { message, landing, wait } = decision;
  const tried = piece.tried + 1;
  const milliseconds = Math.max(landing, state.settings.rules.retryWait(tried, wait, moment.chance));
  const landsUntil = moment.at + landing;
  const reread: Reread = { piece: { ...piece, tried }, message, after: 'trouble', landsUntil };
  const then = { kind: 'wait', milliseconds, notice: message, reread } as const;
  return keep(state, lane, { marks: [], answer, then });
}
