/** What is counted, row by row. */
export interface Tally<Counts> {
  /** Forgets all rows. */
  readonly clear: () => void;
  /** Counts the row as it stands now, in place of what it was counted as before. */
  readonly count: (id: string) => void;
  readonly total: () => Counts;
}

/** The rows that are counted. */
export interface CountedRows {
  readonly version: number;
  /** The rows that may differ from the server's. */
  readonly touchedIds: () => readonly string[];
  /** At most so many do. */
  readonly alteredCount: number;
  readonly subscribe: (listener: () => void) => () => void;
  readonly subscribeChanges: (
    listener: (change: { readonly ids: readonly string[]; readonly isAll: boolean }) => void,
  ) => () => void;
}

/** Up to so many rows of a sheet with many changed ones are counted at once: those of most gestures. */
const fewRows = 100;

/** Up to so many changed rows, all are. Above, counting waits for quiet moments, so that typing never waits for it. */
const fewAltered = 1_000;

/** Rows counted between two looks at the time: judging one that was pasted over takes a tenth of a millisecond. */
const rowsPerStep = 20;

/** Milliseconds: counting waits no longer for a quiet moment, and then takes so little time at once. */
const longestWait = 200;
const shortTime = 4;
/** Nor does it take more of a quiet one: the window is painted meanwhile. */
const longestTurn = 8;

/**
 * The counts of a sheet: counted once for all who show them, and only the rows that changed since; at once where
 * they are few, else in quiet moments.
 */
export class SheetCounts<Counts> {
  readonly #listeners = new Set<() => void>();
  /** Rows to be counted, in the lists they were told in; some may be named twice. */
  readonly #waiting: (readonly string[])[] = [];
  /** How far the first of these lists is counted, and how many rows there are in all. */
  #place = 0;
  #left = 0;
  #counts: Counts;
  #version = -1;
  #stop: (() => void) | undefined;
  #unfollow: (() => void) | undefined;

  constructor(
    readonly rows: CountedRows,
    readonly tally: Tally<Counts>,
  ) {
    this.#counts = tally.total();
    this.#await(rows.touchedIds());
    rows.subscribeChanges(({ ids, isAll }) => {
      if (isAll) {
        tally.clear();
        this.#waiting.length = 0;
        this.#place = 0;
        this.#left = 0;
      }
      this.#await(isAll ? rows.touchedIds() : ids);
    });
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
    while (this.#step());
    return this.#know();
  }

  #isFew(): boolean {
    return this.#left <= fewRows || this.rows.alteredCount <= fewAltered;
  }

  #await(ids: readonly string[]): void {
    if (ids.length === 0) return;
    this.#waiting.push(ids);
    this.#left += ids.length;
  }

  /** Counts some rows. False where none are left. */
  #step(): boolean {
    const [ids] = this.#waiting;
    if (ids === undefined) return false;
    const end = Math.min(ids.length, this.#place + rowsPerStep);
    for (let at = this.#place; at < end; at += 1) this.tally.count(ids[at] ?? '');
    this.#left -= end - this.#place;
    this.#place = end;
    if (end < ids.length) return true;
    this.#waiting.shift();
    this.#place = 0;
    return this.#waiting.length > 0;
  }

  readonly #follow = (): void => {
    if (this.#version === this.rows.version) return;
    if (this.#isFew()) this.#tell();
    else if (this.#stop === undefined) this.#countInQuiet();
  };

  /** Rows that change meanwhile are counted after those that wait already. */
  #countInQuiet(): void {
    const goOn = (time: number): void => {
      const end = performance.now() + time;
      do {
        if (this.#step()) continue;
        this.#stop = undefined;
        this.#know();
        this.#tell();
        return;
      } while (performance.now() < end);
      this.#stop = whenNextQuiet(goOn);
    };
    this.#stop = whenQuiet(goOn);
  }

  #know(): Counts {
    this.#counts = this.tally.total();
    this.#version = this.rows.version;
    return this.#counts;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** What is done in a quiet moment, with the milliseconds it may take. */
type QuietWork = (time: number) => void;

/** Does work in a quiet moment, or once it has waited long. Gives a function that calls it off. */
function whenQuiet(work: QuietWork): () => void {
  const begin = (deadline: IdleDeadline): void => {
    work(deadline.didTimeout ? shortTime : Math.min(longestTurn, deadline.timeRemaining()));
  };
  const request = requestIdleCallback(begin, { timeout: longestWait });
  return () => {
    cancelIdleCallback(request);
  };
}

/**
 * The same for work that goes on: a quiet moment asked for in one is the next one, up to 50 ms away, but a task that
 * comes after all others may have the rest of this one.
 */
function whenNextQuiet(work: QuietWork): () => void {
  if (!('scheduler' in globalThis)) return whenQuiet(work);
  const calling = new AbortController();
  const callOff = whenQuiet((time) => {
    calling.abort();
    work(time);
  });
  const { signal } = calling;
  const background = (): void => {
    callOff();
    work(longestTurn);
  };
  // Rejected where it is called off.
  scheduler.postTask(background, { priority: 'background', signal }).catch(() => undefined);
  return () => {
    calling.abort();
    callOff();
  };
}
