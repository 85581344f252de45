/** How long work goes on before it gives way, in milliseconds. */
const longestBreath = 15;

/**
 * Gives what lets the main process do something else, whenever the work in hand has gone on for long enough. Without a
 * way to give way it goes on: where time stands still, as in a model, nobody waits.
 */
export function breathing(giveWay: (() => Promise<void>) | undefined): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (giveWay === undefined || performance.now() - since < longestBreath) return;
    await giveWay();
    since = performance.now();
  };
}
