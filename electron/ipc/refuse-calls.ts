import { callNames } from '../../shared/ipc/call-names';
import { failed, type Failure } from '../../shared/ipc/failure';
import type { CallHandlers } from './answer-call';

/** Handlers that answer every call with the same failure, for a start that could not do its part. */
export function refuseCalls(failure: Failure): CallHandlers {
  const refuse = (): Promise<ReturnType<typeof failed>> => Promise.resolve(failed(failure));
  return Object.fromEntries(callNames.map((name) => [name, refuse])) as unknown as CallHandlers;
}
