import { hasRested, inStep, proceed, withLane } from './lane-flow';
import { letGo } from './plan-read';
import { aheadAt } from './reading';
import { doubtful, readAgain } from './reread';
import type { Lane, Moment, RunState, Turn } from './run-state';

/** On with a lane that waited or rested; of a run that was stopped, with one that reads before anything goes out. */
export function wake(state: RunState, lane: Lane, moment: Moment): Turn {
  const { step } = lane;
  if (step.kind === 'waiting') {
    const { reread } = step;
    if (reread === null) return proceed(state, hasRested(lane), moment);
    // Woken before its time, reading back would prove nothing.
    if (state.stopped !== null) return doubtful(state, lane, reread);
    return readAgain(state, lane, { reread, moment });
  }
  if (step.kind === 'reading' && state.stopped !== null) return letGo(state, lane, step.rows);
  if (step.kind === 'refreshing' && state.stopped !== null && !isReadLater(lane)) {
    return proceed(state, lane, moment);
  }
  if (step.kind !== 'resting') return { state, effects: [] };
  if (step.unread.length === 0) return proceed(state, hasRested(lane), moment);
  if (state.stopped !== null) return letGo(state, lane, step.unread);
  const { id, sheet, planId } = lane;
  const asked = { ...lane, ahead: aheadAt(moment) };
  return {
    state: withLane(state, inStep(asked, { kind: 'reading', rows: step.unread, since: moment.at })),
    effects: [{ kind: 'readPlan', lane: id, sheet, planId }],
  };
}

/** Whether the plan will be checked: then its reading is waited for, so that it is not taken for that of the check. */
function isReadLater({ saved, unknown }: Lane): boolean {
  return saved.length + unknown.length > 0;
}
