import type { BatchDecision } from '../../../shared/batch/batch-decision';
import { greatestTries } from '../../../shared/batch/retry-wait';
import type { SentText } from '../../../shared/batch/row-body';
import type { Mark, RecordedAnswer } from '../../../shared/batch/run-record';
import type { OpenAttempt } from '../open-attempts';
import { keep } from './lane-flow';
import { stateMark } from './marks';
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
  const pieces = [{ items: piece.items, tried: 0 }, ...lane.pieces];
  return keep(state, { ...lane, pieces }, { marks, answer, then: { kind: 'next' } });
}

interface Repeat {
  readonly ended: Ended;
  /** What the service asks to wait; null: choose. */
  readonly wait: number | null;
  readonly again: readonly OpenAttempt[];
  readonly reason: string;
  /** What the other rows of the batch are told. */
  readonly marks: readonly Mark[];
}

/** Not applied: the same content again after a while, five times at most. */
export function repeated(state: RunState, lane: Lane, { ended, wait, again, reason, marks }: Repeat): Turn {
  const { answer, moment, piece } = ended;
  if (again.length === 0) return keep(state, lane, { marks, answer, then: { kind: 'next' } });
  const tried = piece.tried + 1;
  const isLast = tried >= greatestTries;
  const told = { was: 'sending', message: reason } as const;
  const all = [...marks, ...again.map(({ frozen }) => stateMark(frozen, isLast ? 'failed' : 'queued', told))];
  if (isLast) return keep(state, lane, { marks: all, answer, then: { kind: 'next' } });
  const milliseconds = state.settings.rules.retryWait(tried, wait, moment.chance);
  const pieces = [{ items: again, tried }, ...lane.pieces];
  const then = { kind: 'wait', milliseconds, notice: reason, reread: null } as const;
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
