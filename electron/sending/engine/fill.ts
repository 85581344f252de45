import { check } from './lane-flow';
import { isHeld } from './pausing';
import { aheadAt } from './reading';
import { letGo } from './plan-read';
import { noLane } from './run-effect';
import type { Row } from '../../../shared/plan/row';
import { type Jobs, type Lane, lanesAtOnce, type Moment, type RunState, type Turn } from './run-state';

/** One turn after the other, their effects in order. */
export function andThen(turn: Turn, next: (state: RunState) => Turn): Turn {
  const after = next(turn.state);
  return { state: after.state, effects: [...turn.effects, ...after.effects] };
}

/** Opens jobs where lanes are free; once none is left, waits for what may still land, and checks it. */
export function fill(turn: Turn, moment: Moment): Turn {
  const { state } = turn;
  if (state.stage === 'sending' && state.jobs !== null) {
    if (hasFullLanes(state) || state.pause !== null) return turn;
    return fill(
      andThen(turn, (now) => openJob(now, moment)),
      moment,
    );
  }
  if (state.lanes.length > 0 && state.stage === 'sending') return turn;
  // What holds the run keeps it from reading back as well: that follows `Resume`.
  if (state.stage === 'sending' && isHeld(state)) return turn;
  if (state.stage === 'sending')
    return fill(
      andThen(turn, (now) => awaitLanding(now, moment)),
      moment,
    );
  if (state.stage === 'landing' && moment.at >= state.landingUntil) {
    return fill({ ...turn, state: { ...state, stage: 'checking' } }, moment);
  }
  if (state.stage !== 'checking' || hasFullLanes(state)) return turn;
  const [lane, ...deferred] = state.deferred;
  if (lane !== undefined) {
    const opened = { ...state, deferred, lanes: [...state.lanes, lane] };
    return fill(
      andThen({ ...turn, state: opened }, (now) => check(now, lane, moment.at)),
      moment,
    );
  }
  return state.lanes.length > 0 ? turn : { ...turn, state: { ...state, stage: 'over' } };
}

/** How long the end of a run waits for a request that may still land before it reads back, in milliseconds. */
const patience = 5_000;

function awaitLanding(state: RunState, { at }: Moment): Turn {
  const open = state.deferred.flatMap((lane) => lane.unknown);
  const landing = Math.max(at, ...open.map((one) => one.landsUntil ?? at)) - at;
  if (landing === 0 || landing > patience || state.stopped !== null) {
    return { state: { ...state, stage: 'landing', landingUntil: at }, effects: [] };
  }
  const waiting: RunState = { ...state, stage: 'landing', landingUntil: at + landing };
  return { state: waiting, effects: [{ kind: 'wait', lane: noLane, milliseconds: landing }] };
}

/** Opens the next job; of a run that is stopped, all that are left at once, only to let them go. */
function openJob(state: RunState, moment: Moment): Turn {
  if (state.jobs === null) return { state, effects: [] };
  const { first, others } = state.jobs;
  const { sheet, planId, items } = first;
  const lane: Lane = {
    id: state.next,
    sheet,
    planId,
    step: { kind: 'reading', rows: items, since: moment.at },
    reading: null,
    ahead: aheadAt(moment),
    pieces: [],
    rest: [],
    saved: [],
    unknown: [],
    landed: [],
    refusals: { message: '', count: 0 },
  };
  const opened = { ...state, jobs: others, next: state.next + 1, lanes: [...state.lanes, lane] };
  if (state.stopped !== null) {
    return letGo({ ...opened, jobs: null, next: state.plans }, lane, rowsOf(state.jobs));
  }
  return { state: opened, effects: [{ kind: 'readPlan', lane: lane.id, sheet, planId }] };
}

function rowsOf(jobs: Jobs): readonly Row[] {
  const rows: Row[] = [];
  for (let left = jobs; left !== null; left = left.others) for (const row of left.first.items) rows.push(row);
  return rows;
}

function hasFullLanes({ lanes, settings }: RunState): boolean {
  const open = lanes.filter((lane) => !isAtItsEnd(lane));
  return open.length >= (settings.plansAtOnce ?? lanesAtOnce);
}

/** Whether all that is left of a plan is to keep what it was told last: it is neither read nor written any more. */
function isAtItsEnd({ step }: Lane): boolean {
  return step.kind === 'keeping' && step.then.kind === 'close';
}
