import { setImmediate as later } from 'node:timers/promises';

/** How long work goes on before it gives way, in milliseconds. */
const longestBreath = 15;

/** Gives what lets the main process do something else, whenever the work in hand has gone on for long enough. */
export function breathing(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestBreath) return;
    await later();
    since = performance.now();
  };
}
