import type { PlanbatchApi } from '../../shared/ipc/contract';
import type { Turns } from './turns';

type Verb = (input: never) => Promise<unknown>;

/**
 * The same verbs, each asked in its turn: a run must not start, nor another workspace be opened, while a gesture
 * made before is still being written down here to be handed over. With nothing before them they are asked at once.
 */
export function inTurn(api: PlanbatchApi, turns: Turns): PlanbatchApi {
  const verbs = Object.entries(api).map(([name, verb]: readonly [string, Verb | PlanbatchApi['on']]) =>
    typeof verb === 'function' ? [name, waiting(verb, turns)] : [name, verb],
  );
  return Object.fromEntries(verbs) as PlanbatchApi;
}

function waiting(verb: Verb, turns: Turns): Verb {
  return (input) => {
    if (turns.isIdle) return verb(input);
    return new Promise((answered) => {
      void turns.take(() => {
        answered(asked(verb, input));
        return undefined;
      });
    });
  };
}

/** What a verb throws at once is a rejection too. */
async function asked(verb: Verb, input: never): Promise<unknown> {
  return verb(input);
}
