/** Chance that can be repeated: the same seed gives the same moments, cells and values. */
export interface Chance {
  readonly seed: number;
  /** A whole number from 0 to below `count`. */
  readonly below: (count: number) => number;
  readonly oneOf: <Item>(items: readonly Item[]) => Item;
}

/** Set `PLANBATCH_KILL_SEED` to a seed that a run has printed to have that run again. */
export function killChance(): Chance {
  const given = process.env['PLANBATCH_KILL_SEED'];
  const seed = given === undefined ? Math.floor(Math.random() * 2 ** 32) : Number(given);
  console.log(`PLANBATCH_KILL_SEED=${seed}`);
  return chanceFrom(seed);
}

/** Mulberry32, by Tommy Ettinger: small, and even enough for choosing. */
function chanceFrom(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  const oneOf = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('There is nothing to choose from');
    return item;
  };
  return { seed, below, oneOf };
}
