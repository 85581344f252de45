import { afterAnswered, afterTimeout, afterTooLarge } from '../../../shared/batch/batch-size';
import type { BatchDecision } from '../../../shared/batch/batch-decision';
import { halves } from '../../../shared/batch/batches';
import { type ItemOutcome, landingAfterItem } from '../../../shared/batch/item-outcome';
import type { RequestEnd } from '../../../shared/batch/request-end';
import { greatestTries } from '../../../shared/batch/retry-wait';
import type { Mark } from '../../../shared/batch/run-record';
import { assertNever } from '../../../shared/plan/assert-never';
import {
  countedLate,
  type Ended,
  notSent,
  readBackLater,
  type Refused,
  repeated,
  requeued,
} from './batch-again';
import { answerOf, keep } from './lane-flow';
import { obstacleOf } from './letting-go';
import { baselineAfter, savedWords } from '../row-outcomes';
import { releaseMark, savedMark, stateMark } from './marks';
import { hold, stop } from './pausing';
import type { Lane, Moment, Piece, Reread, RunState, Turn } from './run-state';

/** One decision by the end of a PUT; every row of it gets its outcome, or goes out again. */
export function afterPut(state: RunState, lane: Lane, told: { end: RequestEnd; moment: Moment }): Turn {
  if (lane.step.kind !== 'sending') return { state, effects: [] };
  const { piece, number, texts } = lane.step;
  const { end } = told;
  if (end.kind === 'notSent' && (end.cause === 'late' || end.cause === 'held')) {
    const obstacle = obstacleOf(state, lane, told.moment);
    const isAsked = obstacle === 'stopped' || obstacle === 'paused';
    return notSent(state, lane, { piece, number, obstacle: isAsked ? obstacle : end.cause });
  }
  const sent = piece.items.map((open) => open.attempt.sent);
  const decision = state.settings.rules.decide(lane.sheet, sent, end);
  const tried = { ...piece, wasSent: piece.wasSent || hasLeft(end) };
  const ended: Ended = { piece: tried, texts, answer: answerOf(number, end), moment: told.moment };
  const counted = isDone(decision) ? { ...state, batchesDone: state.batchesDone + 1 } : state;
  return follow(resized(counted, piece, { decision, end }), countedLate(lane, 0), { ended, decision });
}

/** A connection that could not be made may be one for a repeat unseen, behind a line that was cut. */
function hasLeft(end: RequestEnd): boolean {
  return end.kind !== 'notSent' || end.neverLeft !== true;
}

/** Whether no row of the batch goes out again or is read back first. Those that are to be repeated are counted by `repeated`. */
function isDone({ kind }: BatchDecision): boolean {
  return !isNotOver.has(kind);
}

const isNotOver: ReadonlySet<BatchDecision['kind']> = new Set([
  'halve',
  'refused',
  'conflict',
  'readBack',
  'hold',
]);

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
      if (piece.tried + 1 >= greatestTries) {
        const uncounted = { ...state, batchesDone: state.batchesDone - 1 };
        return requeued(hold(uncounted, { reason: 'service', message }), lane, ended);
      }
      return followItems(state, lane, { ended, wait, outcomes: alike(piece, { kind: 'repeat', message }) });
    }
    case 'stop': {
      const marks = piece.items.map((open) => releaseMark(open.frozen, 'sending'));
      const stopped = { ...stop(state, decision.message), isMistake: decision.isMistake };
      return keep(stopped, lane, { marks, answer, then: { kind: 'next' } });
    }
    case 'hold':
      return requeued(hold(state, decision), lane, ended);
    case 'readBack':
      return readBackLater(state, lane, { ended, decision });
    case 'refused':
      return refused(state, lane, { ended, message: decision.message });
    case 'conflict':
      return rereadFirst(state, lane, { ended, message: decision.message, after: 'conflict' });
    case 'unknown': {
      const { message, landing, holds } = decision;
      const landsUntil = moment.at + landing;
      const outcome = { kind: 'unknown', message } as const;
      const held = holds ? hold(state, { reason: 'connection', message }) : state;
      return allOf(held, lane, { ended, outcome, landsUntil });
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
  const again: Refused[] = [];
  const saved = [...lane.saved];
  const unknown = [...lane.unknown];
  for (const [index, open] of ended.piece.items.entries()) {
    const outcome = outcomes[index] ?? { kind: 'unknown', message: '' };
    if (outcome.kind === 'repeat') {
      again.push({ open, message: outcome.message });
      continue;
    }
    const { kind, message } = outcome;
    if (kind === 'created' || kind === 'updated') {
      const said = savedWords(open, kind, message);
      const sent = ended.texts[index];
      const row = { open, standing: kind, message: said, baseline: baselineAfter(open), sent };
      saved.push(row);
      marks.push(savedMark(row));
      continue;
    }
    marks.push(stateMark(open.frozen, kind, { was: 'sending', message }));
    if (kind === 'unknown') {
      const until = landsUntil ?? at + landingAfterItem(outcome);
      unknown.push({ ...open, landsUntil: until, trouble: message });
    }
  }
  const refusals = saved.length > lane.saved.length ? { message: '', count: 0 } : lane.refusals;
  const next = { ...lane, saved, unknown, refusals };
  return repeated(state, next, { ended, wait: told.wait, again, marks });
}

/** One row is rejected; several are read back first, as some of them may have been taken all the same. */
function refused(
  state: RunState,
  lane: Lane,
  { ended, message }: { readonly ended: Ended; readonly message: string },
): Turn {
  if (ended.piece.items.length > 1) {
    return rereadFirst(state, lane, { ended, message, after: 'refused' });
  }
  const isSame = lane.refusals.message === message;
  const refusals = { message, count: isSame ? lane.refusals.count + 1 : 1 };
  const counted = { ...state, batchesDone: state.batchesDone + 1 };
  return allOf(counted, { ...lane, refusals }, { ended, outcome: { kind: 'rejected', message } });
}

/** The plan tells what the service took in spite of what it said of the whole batch. */
function rereadFirst(
  state: RunState,
  lane: Lane,
  { ended, ...told }: { readonly ended: Ended } & Pick<Reread, 'message' | 'after'>,
): Turn {
  const { piece, answer, moment } = ended;
  const reread: Reread = { ...told, piece, landsUntil: moment.at };
  return keep(state, lane, { marks: [], answer, then: { kind: 'reread', reread } });
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
  const pieces = [...parts.map((items) => ({ ...ended.piece, items, tried: 0 })), ...lane.pieces];
  return keep(state, { ...lane, pieces }, { marks, answer: ended.answer, then: { kind: 'next' } });
}
