import type { HoldReason } from '../../../shared/batch/batch-decision';
import type { Failure } from '../../../shared/ipc/failure';
import { assertNever } from '../../../shared/plan/assert-never';
import type { RunState } from './run-state';

/** Lets no further batch out. The first reason given stands. */
export function stop(state: RunState, notice: string): RunState {
  return state.stopped === null ? { ...state, stopped: notice, pause: null } : state;
}

/** Lets no further batch out until `Resume`. What the run holds itself for is told rather than this. */
export function pausedByPerson(state: RunState): RunState {
  if (state.stopped !== null || state.pause !== null) return state;
  return { ...state, pause: { reason: 'asked', notice: '' } };
}

export interface Hold {
  readonly reason: HoldReason;
  readonly message: string;
}

/** Nothing more would get through until a person did something or the service is back: it waits for `Resume`. */
export function hold(state: RunState, { reason, message }: Hold): RunState {
  if (state.stopped !== null || isHeld(state)) return state;
  return { ...state, pause: { reason, notice: message } };
}

/** Whether the run holds itself, apart from a person who paused it. */
export function isHeld({ pause }: RunState): boolean {
  return pause !== null && pause.reason !== 'asked';
}

/** What a plan that cannot be read means for the run: it holds, it stops, or only that plan is the matter. */
export function troubleOf({ kind, message, nextStep }: Failure): Hold | 'stop' | 'plan' {
  switch (kind) {
    case 'signIn':
      return { reason: 'signIn', message };
    case 'offline':
    case 'timeout':
    case 'busy':
      return { reason: 'service', message };
    case 'certificate':
    case 'notPossible':
      return 'stop';
    case 'forbidden':
    case 'notFound':
    case 'notUnderstood':
    case 'refused':
    case 'serverTrouble':
    case 'programError':
      return nextStep === 'checkConnection' ? { reason: 'connection', message } : 'plan';
    default:
      return assertNever(kind);
  }
}
