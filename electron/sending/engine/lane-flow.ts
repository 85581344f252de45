import { batchText } from '../../../shared/batch/row-body';
import { activityIdIn } from '../../../shared/batch/activity-id';
import type { KnownRow } from '../../../shared/batch/known-rows';
import type { RequestEnd } from '../../../shared/batch/request-end';
import type { BeforeImage, Mark, RecordedAnswer } from '../../../shared/batch/run-record';
import { inState } from '../row-outcomes';
import type { Row } from '../../../shared/plan/row';
import { stoppedMarks } from './marks';
import { isHeld } from './pausing';
import { aheadAt, type Instant } from './reading';
import type { Lane, LaneStep, Moment, Piece, RunState, SavedRow, Then, Turn } from './run-state';

/** The lane as it is now, put in its place. */
export function withLane(state: RunState, lane: Lane): RunState {
  return { ...state, lanes: state.lanes.map((one) => (one.id === lane.id ? lane : one)) };
}

export function inStep(lane: Lane, step: LaneStep): Lane {
  return { ...lane, step };
}

export interface Kept {
  readonly marks: readonly Mark[];
  readonly then: Then;
  readonly answer?: RecordedAnswer;
  readonly before?: BeforeImage;
}

/** Has the disk keep something; the lane goes on by `then` once it is there. */
export function keep(state: RunState, lane: Lane, { marks, then, ...beside }: Kept): Turn {
  const next = inStep(lane, { kind: 'keeping', marks, then });
  return {
    state: withLane(state, next),
    effects: [{ kind: 'keep', lane: lane.id, marks, ...beside }],
  };
}

/** The lane is free: what it does next. */
export function proceed(state: RunState, lane: Lane, moment: Moment): Turn {
  const waiting = [...lane.pieces, { items: lane.rest, wasSent: false }];
  if (waiting.every(({ items }) => items.length === 0))
    return isHeld(state) ? rest(state, lane) : endLane(state, lane, moment);
  if (state.stopped !== null) {
    const marks = waiting.flatMap((piece) => stoppedMarks(piece, 'queued'));
    return keep(state, { ...lane, pieces: [], rest: [] }, { marks, then: { kind: 'next' } });
  }
  if (state.pause !== null) return rest(state, lane);
  return hasFreshReading(state, lane, moment) ? record(state, lane) : refresh(state, lane, moment);
}

/** Whether a body made from what the lane has read may go out now. */
export function hasFreshReading({ settings }: RunState, { reading }: Lane, now: Instant): boolean {
  return reading !== null && settings.rules.isFresh(reading, now);
}

/** Reads the plan once more before any of its waiting rows goes out: nothing a colleague changed may be wiped. */
function refresh(state: RunState, lane: Lane, moment: Moment): Turn {
  const { id, sheet, planId } = lane;
  const asked = { ...lane, ahead: aheadAt(moment) };
  return {
    state: withLane(state, inStep(asked, { kind: 'refreshing', since: moment.at })),
    effects: [{ kind: 'readPlan', lane: id, sheet, planId }],
  };
}

/** The lane has read its plan just now. */
export function justRead(lane: Lane, { at }: Instant): Lane {
  const reading = { at, ahead: lane.ahead, hasRested: false, late: lane.reading?.late ?? 0 };
  return { ...lane, reading };
}

/** The rows of the lane have rested or waited: what was read before counts no more. */
export function hasRested(lane: Lane): Lane {
  return lane.reading === null ? lane : { ...lane, reading: { ...lane.reading, hasRested: true } };
}

/** Waits for `Resume`. */
export function rest(state: RunState, lane: Lane, unread: readonly Row[] = []): Turn {
  return { state: withLane(state, inStep(lane, { kind: 'resting', unread })), effects: [] };
}

/** Writes the next batch down: its first byte leaves only after that. */
function record(state: RunState, lane: Lane): Turn {
  const { piece, left } = nextPiece(state, lane);
  const { sheet, planId, id } = lane;
  const number = state.attempts + 1;
  const { body, rows: texts } = batchText(
    sheet,
    piece.items.map((open) => open.attempt.sent),
    state.settings.sendsAuditFields === true ? piece.items.map((open) => open.attempt.before) : [],
  );
  const rows = piece.items.map(({ frozen }) => ({ rowId: frozen.id, revision: frozen.revision }));
  const marks = piece.items.map(({ frozen }): Mark => ({
    update: inState(frozen, 'sending'),
    standing: 'sending',
    was: 'queued',
  }));
  const next = inStep(left, { kind: 'recording', piece, number, body, texts });
  const attempt = { number, tried: piece.tried + 1, sheet, planId, body, rows };
  return {
    state: { ...withLane(state, next), attempts: number },
    effects: [
      {
        kind: 'record',
        lane: id,
        attempt,
        marks,
        ...(lane.before === undefined ? {} : { before: lane.before }),
      },
    ],
  };
}

function nextPiece(state: RunState, lane: Lane): { readonly piece: Piece; readonly left: Lane } {
  const [piece, ...pieces] = lane.pieces;
  if (piece !== undefined) return { piece, left: { ...lane, pieces } };
  const items = lane.rest.slice(0, state.size.now);
  return {
    piece: { items, tried: 0, wasSent: false },
    left: { ...lane, rest: lane.rest.slice(items.length) },
  };
}

/** All rows of the job have been sent: what was written is read back, now or once nothing can land any more. */
function endLane(state: RunState, lane: Lane, { at }: Moment): Turn {
  const verifies = state.settings.verifies && lane.saved.length > 0;
  if (lane.unknown.length === 0 && !verifies) return closeLane(state, lane);
  if (lane.unknown.some((open) => (open.landsUntil ?? 0) > at)) {
    const deferred = [...state.deferred, lane];
    return { state: { ...without(state, lane), deferred }, effects: [] };
  }
  return check(state, lane, at);
}

/** Reads the plan back. */
export function check(state: RunState, lane: Lane, at: number): Turn {
  const { id, sheet, planId } = lane;
  return {
    state: withLane(state, inStep(lane, { kind: 'checking', since: at })),
    effects: [{ kind: 'readPlan', lane: id, sheet, planId, known: lane.saved.flatMap(knownRow) }],
  };
}

function knownRow({ sent, baseline }: SavedRow): KnownRow | readonly KnownRow[] {
  return sent?.isExact === true ? { text: sent.text, cells: baseline } : [];
}

/** The job is done. What it knows no answer of is left to the run. */
export function closeLane(state: RunState, lane: Lane): Turn {
  const next = {
    ...without(state, lane),
    left: [...state.left, ...lane.unknown],
    unverified: state.unverified + (state.settings.verifies ? lane.saved.length : 0),
    plansDone: state.plansDone + 1,
  };
  return { state: next, effects: [] };
}

function without(state: RunState, lane: Lane): RunState {
  return { ...state, lanes: state.lanes.filter((one) => one.id !== lane.id) };
}

/** What is kept of the end of a request. */
export function answerOf(number: number, end: RequestEnd): RecordedAnswer {
  if (end.kind !== 'answered') {
    return { number, status: null, text: null, activityId: null, failure: end.message };
  }
  const { status, text } = end;
  return { number, status, text, activityId: activityIdIn(text), failure: null };
}
