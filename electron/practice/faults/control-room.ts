import type { World } from '../world';
import { FaultQueue } from './fault-queue';
import { Gate } from './gate';
import { RequestLog } from './request-log';

/** What tests can see and steer, beside the API. */
export interface ControlRoom {
  readonly world: World;
  readonly faults: FaultQueue;
  readonly gate: Gate;
  readonly log: RequestLog;
}

export function controlRoom(world: World): ControlRoom {
  return { world, faults: new FaultQueue(), gate: new Gate(), log: new RequestLog() };
}
