/** What is counted, and how: in steps, some rows at each. */
export interface Counting<Counts> {
  /** Before anything was counted. */
  readonly none: Counts;
  readonly steps: () => Iterator<undefined, Counts, undefined>;
}

/** The rows that are counted. */
export interface CountedRows {
  readonly version: number;
  /** How many of them are to be looked at. */
  readonly alteredCount: number;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Above this many rows to look at, counting waits for quiet moments, so that typing never waits for a count. */
const greatestCountedAtOnce = 1_000;

/** Milliseconds: counting waits no longer for a quiet moment, and then takes so little time at once. */
const longestWait = 200;
const shortTime = 4;

/**
 * The counts of a sheet: counted once for all who show them, at once where few rows differ from the server's, else
 * in quiet moments.
 */
export class SheetCounts<Counts> {
  readonly #listeners = new Set<() => void>();
  #counts: Counts;
  #version = -1;
  #stop: (() => void) | undefined;
  #unfollow: (() => void) | undefined;

  constructor(
    readonly rows: CountedRows,
    readonly counting: Counting<Counts>,
  ) {
    this.#counts = counting.none;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#unfollow ??= this.rows.subscribe(this.#follow);
    this.#follow();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stop?.();
      this.#stop = undefined;
      this.#unfollow?.();
      this.#unfollow = undefined;
    };
  };

  /** The counts as they are known: of many changed rows they may be some moments old. */
  readonly read = (): Counts => (this.#isFew() ? this.now() : this.#counts);

  /** The counts as the rows stand now, counted if they have to be. */
  now(): Counts {
    if (this.#version === this.rows.version) return this.#counts;
    const { version } = this.rows;
    const steps = this.counting.steps();
    for (;;) {
      const step = steps.next();
      if (step.done === true) return this.#know(step.value, version);
    }
  }

  #isFew(): boolean {
    return this.rows.alteredCount <= greatestCountedAtOnce;
  }

  readonly #follow = (): void => {
    if (this.#version === this.rows.version) return;
    if (this.#isFew()) this.#tell();
    else if (this.#stop === undefined) this.#countInQuiet();
  };

  /**
   * What changes meanwhile is counted in part, and all is counted again at the end: beginning anew with every change
   * would never come to an end in a run.
   */
  #countInQuiet(): void {
    const { version } = this.rows;
    const steps = this.counting.steps();
    const goOn = (deadline: IdleDeadline): void => {
      const end = performance.now() + (deadline.didTimeout ? shortTime : 0);
      do {
        const step = steps.next();
        if (step.done !== true) continue;
        this.#stop = undefined;
        this.#know(step.value, version);
        this.#tell();
        this.#follow();
        return;
      } while (deadline.timeRemaining() > 0 || performance.now() < end);
      request = requestIdleCallback(goOn, { timeout: longestWait });
    };
    let request = requestIdleCallback(goOn, { timeout: longestWait });
    this.#stop = () => {
      cancelIdleCallback(request);
    };
  }

  #know(counts: Counts, version: number): Counts {
    this.#counts = counts;
    this.#version = version;
    return counts;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
