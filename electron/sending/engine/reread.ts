import { halves } from '../../../shared/batch/batches';
import { greatestTries } from '../../../shared/batch/retry-wait';
import type { Mark } from '../../../shared/batch/run-record';
import type { ServerList } from '../../../shared/batch/server-list';
import type { Failure, Result } from '../../../shared/ipc/failure';
import { assertNever } from '../../../shared/plan/assert-never';
import type { OpenAttempt } from '../open-attempts';
import { inStep, justRead, keep, withLane } from './lane-flow';
import { stateMark } from './marks';
import { hold, stop, troubleOf } from './pausing';
import { aheadAt } from './reading';
import { preparedAgain } from './refreshed';
import type { Lane, LaneStep, Moment, Piece, Reread, RunState, Turn } from './run-state';
import { settledBy } from './settled';

/** Reads the plan of a batch back before its rows go out again. */
export function readAgain(
  state: RunState,
  lane: Lane,
  { reread, moment }: { readonly reread: Reread; readonly moment: Moment },
): Turn {
  const { id, sheet, planId } = lane;
  const asked = { ...lane, ahead: aheadAt(moment) };
  return {
    state: withLane(state, inStep(asked, { kind: 'rereading', reread, since: moment.at })),
    effects: [{ kind: 'readPlan', lane: id, sheet, planId }],
  };
}

/** Not read back: its rows are without an answer until the end of the job. */
export function doubtful(state: RunState, lane: Lane, { piece, message, landsUntil }: Reread): Turn {
  const attempts = piece.items.map((open) => ({ ...open, landsUntil, trouble: message }));
  const marks = attempts.map(({ frozen }) => stateMark(frozen, 'unknown', { was: 'sending', message }));
  const unknown = [...lane.unknown, ...attempts];
  return keep(done(state), { ...lane, unknown }, { marks, then: { kind: 'next' } });
}

function done(state: RunState): RunState {
  return { ...state, batchesDone: state.batchesDone + 1 };
}

interface Read {
  readonly read: Result<ServerList>;
  readonly moment: Moment;
  readonly step: Extract<LaneStep, { readonly kind: 'rereading' }>;
}

/** What the batch left on the server all the same is settled; the rest goes out again, halved where it was refused. */
export function afterReread(state: RunState, lane: Lane, { read, step, moment }: Read): Turn {
  const { reread, since } = step;
  if (!read.ok) return notRead(troubled(state, read.failure), lane, reread);
  const { piece, landsUntil, message } = reread;
  const attempts = piece.items.map((open) => ({ ...open, landsUntil }));
  // It was waited for what may still land.
  const terms = { rules: { ...state.settings.rules, mayStillLand: () => false }, was: 'sending' } as const;
  const settled = settledBy(attempts, { list: read.value, readAt: since }, terms);
  const isRest = (_: OpenAttempt, index: number): boolean => settled.marks[index]?.standing === null;
  const rest = piece.items.filter(isRest);
  const landed = [...lane.landed, ...piece.items.filter((open, index) => !isRest(open, index))];
  const unknown = [...lane.unknown, ...settled.open.map((open) => ({ ...open, trouble: message }))];
  // The other rows of the plan are as old as the reading before: they are made anew from this one.
  const others = preparedAgain(state, justRead({ ...lane, unknown, landed }, moment), {
    list: read.value,
    readAt: since,
  });
  const found = { marks: [...settled.marks, ...others.marks], rest, reread };
  switch (reread.after) {
    case 'refused':
      return sendParts(state, others.lane, found);
    case 'conflict':
      return leaveRest(state, others.lane, found);
    case 'trouble':
      return sendRest(state, others.lane, found);
    default:
      return assertNever(reread.after);
  }
}

/** A batch in conflict stays so; any other is without an answer until the end of the job. */
function notRead(state: RunState, lane: Lane, reread: Reread): Turn {
  if (reread.after !== 'conflict') return doubtful(state, lane, reread);
  const { piece, message } = reread;
  const marks = piece.items.map(({ frozen }) => stateMark(frozen, 'conflict', { was: 'sending', message }));
  const landed = [...lane.landed, ...piece.items];
  return keep(done(state), { ...lane, landed }, { marks, then: { kind: 'next' } });
}

/** Trouble of reading that any plan would meet is the run's. */
function troubled(state: RunState, failure: Failure): RunState {
  const trouble = troubleOf(failure);
  if (trouble === 'plan') return state;
  return trouble === 'stop' ? stop(state, failure.message) : hold(state, trouble);
}

interface Found {
  /** First those of the batch, in its order. */
  readonly marks: readonly Mark[];
  /** Certainly not applied. */
  readonly rest: readonly OpenAttempt[];
  readonly reread: Reread;
}

/** The same content again; after five tries the run holds, as no other batch would fare better. */
function sendRest(state: RunState, lane: Lane, { marks, rest, reread }: Found): Turn {
  const then = { kind: 'next' } as const;
  const { message, piece } = reread;
  if (rest.length === 0) return keep(done(state), lane, { marks, then });
  const isLast = piece.tried >= greatestTries;
  const held = isLast ? hold(state, { reason: 'service', message }) : state;
  const pieces = [{ ...piece, items: rest, tried: isLast ? 0 : piece.tried }, ...lane.pieces];
  return keep(held, { ...lane, pieces }, { marks: requeuedMarks(marks, piece), then });
}

function requeuedMarks(marks: readonly Mark[], { items }: Piece): readonly Mark[] {
  return marks.map((mark, index) => {
    const frozen = items[index]?.frozen;
    if (mark.standing !== null || frozen === undefined) return mark;
    return stateMark(frozen, 'queued', { was: 'sending' });
  });
}

/** Refusals in a row with the same words, each about one row, after which the rest is given up. */
const greatestRefusals = 3;

/** Halved until the refused row stands alone. */
function sendParts(state: RunState, lane: Lane, { marks, rest, reread }: Found): Turn {
  const { piece, message } = reread;
  const isGivenUp = lane.refusals.count >= greatestRefusals && lane.refusals.message === message;
  const isOver = isGivenUp || rest.length === 0;
  const parts = isOver ? [] : rest.length === 1 ? [rest] : halves(rest);
  const pieces = [...parts.map((items) => ({ ...piece, items, tried: 0 })), ...lane.pieces];
  const told = isGivenUp ? refusedMarks(marks, reread, 'rejected') : requeuedMarks(marks, piece);
  return keep(isOver ? done(state) : state, { ...lane, pieces }, { marks: told, then: { kind: 'next' } });
}

/** The service called the batch a conflict: what it did not take all the same waits for a decision. */
function leaveRest(state: RunState, lane: Lane, { marks, reread }: Found): Turn {
  const told = refusedMarks(marks, reread, 'conflict');
  return keep(done(state), lane, { marks: told, then: { kind: 'next' } });
}

/** What was certainly not applied is told what the service said of the whole batch. */
function refusedMarks(
  marks: readonly Mark[],
  { piece, message }: Reread,
  state: 'rejected' | 'conflict',
): readonly Mark[] {
  return marks.map((mark, index) => {
    const frozen = piece.items[index]?.frozen;
    if (frozen === undefined || (mark.standing !== null && mark.standing !== state)) return mark;
    // First what was found: by its beginning a row is known that has gone.
    const found = mark.standing === null ? '' : (mark.update.run?.message ?? '');
    return stateMark(frozen, state, { was: 'sending', message: `${found} ${message}`.trim() });
  });
}
