import type { neverLeft } from '../../../shared/batch/run-record';
import { hasFreshReading } from './lane-flow';
import type { Instant } from './reading';
import type { Lane, RunState } from './run-state';

/** What keeps a batch back that is written down. `held`: the service asked for a pause. */
export type Obstacle = keyof typeof neverLeft;

/** What keeps a batch of this lane back now; null where it may go out. */
export function obstacleOf(state: RunState, lane: Lane, now: Instant): Exclude<Obstacle, 'held'> | null {
  if (state.stopped !== null) return 'stopped';
  if (state.pause !== null) return 'paused';
  return hasFreshReading(state, lane, now) ? null : 'late';
}

/** Whether the bytes of a lane may leave now: asked once more when everything else is ready. */
export function mayGo(state: RunState, laneId: number, now: Instant): boolean {
  const lane = state.lanes.find(({ id }) => id === laneId);
  return lane?.step.kind === 'sending' && obstacleOf(state, lane, now) === null;
}
