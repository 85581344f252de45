import { onTestFinished } from 'vitest';
import type { ControlVerb, PracticeControl } from '../../electron/practice/faults/control-verbs';
import type { PracticeAccess } from '../../electron/practice/practice-access';
import {
  startPracticeServer,
  type PracticeOptions,
  type PracticeServer,
} from '../../electron/practice/practice-server';

/** A practice server of one test, with its control interface. */
export interface Practice extends PracticeServer {
  readonly control: PracticeControl;
}

/**
 * Starts a practice server in this process for the running test and closes it afterwards. Without a rate
 * limit unless the options name one, so that a test may call as often as it likes.
 */
export async function startPractice(options: PracticeOptions = {}): Promise<Practice> {
  const server = await startPracticeServer({ rateLimit: null, ...options, control: true });
  onTestFinished(() => server.close());
  return { ...server, control: practiceControl(server.access) };
}

/**
 * The control interface of a practice server that was started with `control`, wherever it runs: in this
 * process, in the app's worker thread, or alone. Script a fault before the request it is for:
 * `await control.fault({ method: 'PUT', path: '-batch$', actions: [{ kind: 'cut', moment: 'afterApplying' }] })`.
 */
export function practiceControl(access: Pick<PracticeAccess, 'baseUrl'>): PracticeControl {
  const perform = async (verb: ControlVerb, input: unknown): Promise<unknown> => {
    const address = new URL(`/_control/${verb}`, access.baseUrl);
    const response = await fetch(address, { method: 'POST', body: JSON.stringify(input ?? {}) });
    const output: unknown = await response.json();
    if (response.ok) return output;
    throw new Error(`The practice server refused '${verb}': ${JSON.stringify(output)}`);
  };
  // The verbs' names are known to the server alone; each becomes a method when it is asked for.
  const methods = new Proxy(
    {},
    { get: (_, verb) => (input: unknown) => perform(verb as ControlVerb, input) },
  );
  return methods as PracticeControl;
}
