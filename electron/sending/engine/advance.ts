import { firstBatchSize } from '../../../shared/batch/batch-size';
import type { PlanRows } from '../../../shared/batch/batches';
import { assertNever } from '../../../shared/plan/assert-never';
import type { Row } from '../../../shared/plan/row';
import type { OpenAttempt } from '../open-attempts';
import { releaseMark } from './marks';
import { notSent } from './batch-again';
import { afterPut } from './batch-end';
import { broken } from './broken';
import { andThen, fill } from './fill';
import { closeLane, inStep, keep, proceed, withLane } from './lane-flow';
import { obstacleOf } from './letting-go';
import { pausedByPerson, stop } from './pausing';
import { afterRead } from './plan-read';
import { doubtful, readAgain } from './reread';
import { wake } from './waking';
import { noLane, type RunEvent } from './run-effect';
import type { Jobs, Lane, Moment, RunSettings, RunState, Turn } from './run-state';
import { noCounts, recounted, retold } from './tally';

/** A run of the rows of these plans, which are queued; `earlier` is what is still open of them from earlier runs. */
export function newRun(
  settings: RunSettings,
  plans: readonly PlanRows<Row>[],
  { earlier, at }: { readonly earlier: readonly OpenAttempt[]; readonly at: number },
): RunState {
  const rows = plans.reduce((sum, { items }) => sum + items.length, 0);
  return {
    settings,
    startedAt: at,
    rows,
    plans: plans.length,
    jobs: plans.reduceRight<Jobs>((others, first) => ({ first, others }), null),
    next: 0,
    lanes: [],
    deferred: [],
    stage: 'sending',
    landingUntil: 0,
    pause: null,
    stopped: null,
    isBroken: false,
    isMistake: false,
    size: firstBatchSize(settings.batchSize),
    earlier: new Map(earlier.map((open) => [open.frozen.id, open])),
    attempts: 0,
    counts: { ...noCounts, queued: rows },
    unloaded: 0,
    batchesDone: 0,
    plansDone: 0,
    verified: 0,
    unverified: 0,
    differing: 0,
    takenBack: 0,
    surplus: [],
    left: [],
    lost: [],
  };
}

/** The first turn: opens the first jobs. */
export function begin(state: RunState, moment: Moment): Turn {
  return fill({ state, effects: [] }, moment);
}

/** The whole engine: what a run becomes by an event, and what is to be done then. */
export function advance(state: RunState, event: RunEvent, moment: Moment): Turn {
  return fill(step(state, event, moment), moment);
}

function step(state: RunState, event: RunEvent, moment: Moment): Turn {
  const idle: Turn = { state, effects: [] };
  switch (event.kind) {
    case 'paused':
      return { state: pausedByPerson(state), effects: [] };
    case 'resumed':
      return wakeAll({ ...state, pause: null }, { moment, kinds: ['resting'] });
    case 'stopped':
      return stopNow(stop(state, event.notice), moment);
    case 'waited':
      if (event.lane === noLane) {
        return state.stage === 'landing'
          ? { state: { ...state, landingUntil: moment.at }, effects: [] }
          : idle;
      }
      break;
    case 'planRead':
    case 'kept':
    case 'broken':
    case 'recorded':
    case 'putEnded':
      break;
    default:
      return assertNever(event);
  }
  const lane = state.lanes.find((one) => one.id === event.lane);
  const turn = lane === undefined ? idle : laneStep(state, lane, { event, moment });
  // A lane that stopped the run wakes those that wait or rest.
  return state.stopped === null && turn.state.stopped !== null
    ? andThen(turn, (now) => stopNow(now, moment))
    : turn;
}

function stopNow(state: RunState, moment: Moment): Turn {
  const landed = state.stage === 'landing' ? { ...state, landingUntil: moment.at } : state;
  return wakeAll(landed, { moment, kinds: ['resting', 'waiting', 'reading', 'refreshing'] });
}

type LaneEvent = Extract<RunEvent, { readonly lane: number }>;

function laneStep(
  state: RunState,
  lane: Lane,
  { event, moment }: { readonly event: LaneEvent; readonly moment: Moment },
): Turn {
  switch (event.kind) {
    case 'planRead':
      return afterRead(state, lane, { read: event.read, moment });
    case 'kept':
      return afterKept(state, lane, moment);
    case 'recorded':
      return afterRecorded(state, lane, { missing: event.missing, moment });
    case 'putEnded':
      return afterPut(state, lane, { end: event.end, moment });
    case 'waited':
      return lane.step.kind === 'waiting' ? wake(state, lane, moment) : { state, effects: [] };
    case 'broken':
      return broken(stop(state, event.reason), lane);
    default:
      return assertNever(event);
  }
}

function afterKept(before: RunState, lane: Lane, moment: Moment): Turn {
  if (lane.step.kind !== 'keeping') return { state: before, effects: [] };
  const { marks, then } = lane.step;
  const state = { ...before, ...retold(before, marks) };
  switch (then.kind) {
    case 'next':
      return proceed(state, lane, moment);
    case 'close':
      return closeLane(state, lane);
    case 'wait': {
      if (state.stopped !== null) {
        return then.reread === null ? proceed(state, lane, moment) : doubtful(state, lane, then.reread);
      }
      const { milliseconds, notice, reread } = then;
      const waiting = inStep(lane, { kind: 'waiting', until: moment.at + milliseconds, notice, reread });
      return { state: withLane(state, waiting), effects: [{ kind: 'wait', lane: lane.id, milliseconds }] };
    }
    case 'reread':
      return readAgain(state, lane, { reread: then.reread, moment });
    default:
      return assertNever(then);
  }
}

/** The attempt is on disk: its bytes go out, unless a row was edited, has gone, or something keeps it back meanwhile. */
function afterRecorded(
  state: RunState,
  lane: Lane,
  { missing, moment }: { readonly missing: readonly string[]; readonly moment: Moment },
): Turn {
  if (lane.step.kind !== 'recording') return { state, effects: [] };
  const { piece, number, body, texts } = lane.step;
  if (missing.length > 0) {
    const gone = new Set(missing);
    const isGone = (id: string): boolean => gone.has(id);
    const marks = piece.items
      .filter(({ frozen }) => isGone(frozen.id))
      .map(({ frozen }) => releaseMark(frozen, 'queued'));
    const items = piece.items.filter(({ frozen }) => !isGone(frozen.id));
    const pieces = items.length === 0 ? lane.pieces : [{ ...piece, items }, ...lane.pieces];
    // With rows missing nothing was written, what the plan was before neither: it goes with the next attempt.
    const counted = { ...state, takenBack: state.takenBack + marks.length };
    return keep(counted, { ...lane, pieces }, { marks, then: { kind: 'next' } });
  }
  const moved = piece.items.map(() => ({ was: 'queued', standing: 'sending' }) as const);
  const counted = { ...state, counts: recounted(state.counts, moved) };
  const kept = { ...lane, before: undefined };
  const obstacle = obstacleOf(counted, kept, moment);
  if (obstacle !== null) return notSent(counted, kept, { piece, number, obstacle });
  const { id, sheet, planId } = lane;
  return {
    state: withLane(counted, inStep(kept, { kind: 'sending', piece, number, body, texts })),
    effects: [{ kind: 'put', lane: id, sheet, planId, body }],
  };
}

function wakeAll(
  state: RunState,
  { moment, kinds }: { readonly moment: Moment; readonly kinds: readonly Lane['step']['kind'][] },
): Turn {
  return state.lanes
    .filter((lane) => kinds.includes(lane.step.kind))
    .reduce<Turn>((turn, lane) => andThen(turn, (now) => wake(now, lane, moment)), { state, effects: [] });
}
