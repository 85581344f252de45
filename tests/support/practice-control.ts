import type { ControlVerb, PracticeControl } from '../../electron/practice/faults/control-verbs';
import type { PracticeAccess } from '../../electron/practice/practice-access';

/**
 * The control interface of a practice server that was started with `control`, wherever it runs: in this
 * process, in the app's worker thread, or alone. Script a fault before the request it is for:
 * `await control.fault({ method: 'PUT', path: '-batch$', actions: [{ kind: 'cut', moment: 'afterApplying' }] })`.
 * Free of any test framework, as tests of both kinds use it.
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
