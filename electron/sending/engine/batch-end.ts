import { afterAnswered, afterTimeout, afterTooLarge } from '../../../shared/batch/batch-size';
import type { BatchDecision } from '../../../shared/batch/batch-decision';
import { halves } from '../../../shared/batch/batches';
import type { ItemOutcome } from '../../../shared/batch/item-outcome';
import type { RequestEnd } from '../../../shared/batch/request-end';
import { greatestTries } from '../../../shared/batch/retry-wait';
import type { Mark, RecordedAnswer } from '../../../shared/batch/run-record';
import { assertNever } from '../../../shared/plan/assert-never';
import type { OpenAttempt } from '../open-attempts';
import { answerOf, keep, stop } from './lane-flow';
import { outcomeMark, releaseMark, stateMark } from './marks';
import type { Lane, Moment, Piece, RunState, Turn } from './run-state';

/** A batch whose request has ended. */
interface Ended {
  readonly piece: Piece;
  readonly answer: RecordedAnswer;
  readonly moment: Moment;
}

/** One decision by the end of a PUT; every row of it gets its outcome, or goes out again. */
export function afterPut(state: RunState, lane: Lane, told: { end: RequestEnd; moment: Moment }): Turn {
  if (lane.step.kind !== 'sending') return { state, effects: [] };
  const { piece, number } = lane.step;
  const sent = piece.items.map((open) => open.attempt.sent);
  const decision = state.settings.rules.decide(lane.sheet, sent, told.end);
  const ended: Ended = { piece, answer: answerOf(number, told.end), moment: told.moment };
  const done = decision.kind !== 'halve' && decision.kind !== 'refused';
  const counted = done ? { ...state, batchesDone: state.batchesDone + 1 } : state;
  return follow(resized(counted, piece, { decision, end: told.end }), lane, { ended, decision });
}

function resized(
  state: RunState,
  { items }: Piece,
  { decision, end }: { readonly decision: BatchDecision; readonly end: RequestEnd },
): RunState {
  const { size } = state;
  if (decision.kind === 'halve') return { ...state, size: afterTooLarge(size, items.length) };
  if (end.kind === 'noAnswer' && end.cause === 'timeout') {
    return { ...state, size: afterTimeout(size, items.length) };
  }
  return decision.kind === 'items' ? { ...state, size: afterAnswered(size, items.length) } : state;
}

function follow(
  state: RunState,
  lane: Lane,
  { ended, decision }: { readonly ended: Ended; readonly decision: BatchDecision },
): Turn {
  const { piece, answer, moment } = ended;
  switch (decision.kind) {
    case 'items': {
      const heard = { ...state, surplus: [...state.surplus, ...decision.surplus] };
      return followItems(heard, lane, { ended, outcomes: decision.outcomes, wait: null });
    }
    case 'repeat': {
      const { message, wait } = decision;
      return followItems(state, lane, { ended, wait, outcomes: alike(piece, { kind: 'repeat', message }) });
    }
    case 'stop': {
      const marks = piece.items.map((open) => releaseMark(open.frozen, 'sending'));
      return keep(stop(state, decision.message), lane, { marks, answer, then: { kind: 'next' } });
    }
    case 'refused':
      return refused(state, lane, { ended, message: decision.message });
    case 'conflict':
      return allOf(state, lane, { ended, outcome: { kind: 'conflict', message: decision.message } });
    case 'unknown': {
      const { message, landing, stops } = decision;
      const landsUntil = moment.at + landing;
      const outcome = { kind: 'unknown', message } as const;
      return allOf(stops ? stop(state, message) : state, lane, { ended, outcome, landsUntil });
    }
    case 'halve':
      return halve(state, lane, { ended, message: decision.message });
    default:
      return assertNever(decision);
  }
}

function alike(piece: Piece, outcome: ItemOutcome): readonly ItemOutcome[] {
  return piece.items.map(() => outcome);
}

/** All rows of the batch have the same outcome. */
function allOf(
  state: RunState,
  lane: Lane,
  told: { readonly ended: Ended; readonly outcome: ItemOutcome; readonly landsUntil?: number },
): Turn {
  return followItems(state, lane, { ...told, outcomes: alike(told.ended.piece, told.outcome), wait: null });
}

interface Outcomes {
  readonly ended: Ended;
  readonly outcomes: readonly ItemOutcome[];
  /** What the service asks to wait before a repeat; null: choose. */
  readonly wait: number | null;
  readonly landsUntil?: number;
}

function followItems(state: RunState, lane: Lane, told: Outcomes): Turn {
  const { ended, outcomes, landsUntil } = told;
  const { at } = ended.moment;
  const marks: Mark[] = [];
  const again: OpenAttempt[] = [];
  const saved = [...lane.saved];
  const unknown = [...lane.unknown];
  let reason = '';
  for (const [index, open] of ended.piece.items.entries()) {
    const outcome = outcomes[index] ?? { kind: 'unknown', message: '' };
    if (outcome.kind === 'repeat') {
      again.push(open);
      reason = outcome.message;
      continue;
    }
    const { kind, message } = outcome;
    marks.push(outcomeMark(open, outcome));
    if (kind === 'created' || kind === 'updated') saved.push({ open, standing: kind, message });
    else if (kind === 'unknown') unknown.push({ ...open, landsUntil: landsUntil ?? at });
  }
  const refusals = saved.length > lane.saved.length ? { message: '', count: 0 } : lane.refusals;
  const next = { ...lane, saved, unknown, refusals };
  return repeated(state, next, { ended, wait: told.wait, again, reason, marks });
}

interface Repeat {
  readonly ended: Ended;
  readonly wait: number | null;
  readonly again: readonly OpenAttempt[];
  readonly reason: string;
  readonly marks: readonly Mark[];
}

/** Not applied: the same content again after a while, five times at most. */
function repeated(state: RunState, lane: Lane, { ended, wait, again, reason, marks }: Repeat): Turn {
  const { answer, moment, piece } = ended;
  if (again.length === 0) return keep(state, lane, { marks, answer, then: { kind: 'next' } });
  const tried = piece.tried + 1;
  const isLast = tried >= greatestTries;
  const told = { was: 'sending', message: reason } as const;
  const all = [...marks, ...again.map(({ frozen }) => stateMark(frozen, isLast ? 'failed' : 'queued', told))];
  if (isLast) return keep(state, lane, { marks: all, answer, then: { kind: 'next' } });
  const milliseconds = state.settings.rules.retryWait(tried, wait, moment.chance);
  const pieces = [{ items: again, tried }, ...lane.pieces];
  const then = { kind: 'wait', milliseconds, notice: reason } as const;
  const sentAgain = { ...state, batchesDone: state.batchesDone - 1 };
  return keep(sentAgain, { ...lane, pieces }, { marks: all, answer, then });
}

/** One row is rejected; several are read back first, as some of them may have been taken all the same. */
function refused(
  state: RunState,
  lane: Lane,
  { ended, message }: { readonly ended: Ended; readonly message: string },
): Turn {
  const { piece, answer } = ended;
  if (piece.items.length > 1) {
    return keep(state, lane, { marks: [], answer, then: { kind: 'reread', piece, message } });
  }
  const isSame = lane.refusals.message === message;
  const refusals = { message, count: isSame ? lane.refusals.count + 1 : 1 };
  const counted = { ...state, batchesDone: state.batchesDone + 1 };
  return allOf(counted, { ...lane, refusals }, { ended, outcome: { kind: 'rejected', message } });
}

function halve(
  state: RunState,
  lane: Lane,
  { ended, message }: { readonly ended: Ended; readonly message: string },
): Turn {
  const parts = halves(ended.piece.items);
  if (parts.length === 0) {
    const counted = { ...state, batchesDone: state.batchesDone + 1 };
    return allOf(counted, lane, { ended, outcome: { kind: 'rejected', message } });
  }
  const marks = ended.piece.items.map(({ frozen }) => stateMark(frozen, 'queued', { was: 'sending' }));
  const pieces = [...parts.map((items) => ({ items, tried: 0 })), ...lane.pieces];
  return keep(state, { ...lane, pieces }, { marks, answer: ended.answer, then: { kind: 'next' } });
}
