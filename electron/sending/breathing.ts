import { setImmediate as later } from 'node:timers/promises';

/** How long work goes on before it gives way, in milliseconds. */
const longestBreath = 15;

/** Gives what lets the main process do something else, whenever the work in hand has gone on for long enough by `now`. */
export function breathing(now: () => number): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < longestBreath) return;
    await later();
    since = now();
  };
}
