import { setImmediate as later } from 'node:timers/promises';

/** How long work goes on before it gives way, in milliseconds. */
export const longestBreath = 8;

/** Gives what lets the main process do something else, whenever the work in hand has gone on for long enough by `now`. */
export function breathing(now: () => number): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < longestBreath) return;
    await later();
    since = now();
  };
}

/**
 * Gives what hands results on one after the other, however many come in at the same time. `next` ends when the next one
 * may be: without it each has a turn of this process of its own, which does something else in between.
 */
export function inTurns(
  next: () => Promise<unknown> = () => later(),
): <Value>(coming: Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return async (coming) => {
    try {
      return await coming;
    } finally {
      last = last.then(next);
      await last;
    }
  };
}

/** Items between two looks at the time. */
const itemsPerLook = 100;

/** The items that are chosen, however many there are: gives way now and then. */
export async function chosenOf<Item>(
  items: readonly Item[],
  isChosen: (item: Item) => boolean,
  now: () => number,
): Promise<readonly Item[]> {
  const chosen: Item[] = [];
  const breathe = breathing(now);
  for (const [at, item] of items.entries()) {
    if (isChosen(item)) chosen.push(item);
    if (at % itemsPerLook === 0) await breathe();
  }
  return chosen;
}
