import { callNames } from '../../shared/ipc/call-names';
import { failed } from '../../shared/ipc/failure';
import type { CallHandlers } from './answer-call';

/** Until the services are there. */
export function handlersWithoutServices(): CallHandlers {
  const answer = () => failed({ kind: 'notPossible', message: 'No services yet.', nextStep: 'none' });
  return Object.fromEntries(callNames.map((name) => [name, async () => answer()])) as unknown as CallHandlers;
}
