import { inStep, proceed, withLane } from './lane-flow';
import { letGo } from './plan-read';
import { doubtful, readAgain } from './reread';
import type { Lane, Moment, RunState, Turn } from './run-state';

/** On with a lane that waited or rested. */
export function wake(state: RunState, lane: Lane, moment: Moment): Turn {
  const { step } = lane;
  if (step.kind === 'waiting') {
    const { reread } = step;
    if (reread === null) return proceed(state, lane, moment);
    // Woken before its time, reading back would prove nothing.
    if (state.stopped !== null) return doubtful(state, lane, reread);
    return readAgain(state, lane, { reread, at: moment.at });
  }
  if (step.kind !== 'resting') return { state, effects: [] };
  if (step.unread.length === 0) return proceed(state, lane, moment);
  if (state.stopped !== null) return letGo(state, lane, step.unread);
  const { id, sheet, planId } = lane;
  return {
    state: withLane(state, inStep(lane, { kind: 'reading', rows: step.unread, since: moment.at })),
    effects: [{ kind: 'readPlan', lane: id, sheet, planId }],
  };
}
