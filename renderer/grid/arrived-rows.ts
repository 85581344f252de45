/** So many rows are read at once: those of a screen, of a gesture, or of a plan that was loaded. */
const fewRows = 512;

/** Rows read between two looks at the time. */
const rowsPerStep = 128;

/** Milliseconds: no slice takes longer, and none waits longer for a quiet moment. */
const longestTurn = 8;
const longestWait = 200;

/** What is done with rows that came. */
interface Reading {
  /** Reads rows by index, `to` not among them. */
  readonly read: (from: number, to: number) => void;
  /** All rows that came are read. */
  readonly done: () => void;
}

/**
 * Reads the rows that came to a sheet, which stand at its end: few of them at once, many in slices in quiet moments, so
 * that the last rows of an opening are shown before they are looked through.
 */
export class ArrivedRows {
  #seen = 0;
  #request: number | undefined;

  constructor(
    readonly rows: { readonly count: number },
    readonly reading: Reading,
  ) {}

  /** Rows may have come or gone. */
  follow(): void {
    const { count } = this.rows;
    this.#seen = Math.min(this.#seen, count);
    if (this.#request !== undefined || this.#seen === count) return;
    if (count - this.#seen > fewRows) this.#ask();
    else this.#readTo(count);
  }

  /** Rows that are not read yet stay so. */
  stop(): void {
    if (this.#request !== undefined) cancelIdleCallback(this.#request);
    this.#request = undefined;
  }

  #ask(): void {
    this.#request = requestIdleCallback(this.#goOn, { timeout: longestWait });
  }

  readonly #goOn = (deadline: IdleDeadline): void => {
    this.#request = undefined;
    const quiet = deadline.didTimeout ? longestTurn : Math.min(longestTurn, deadline.timeRemaining());
    const end = performance.now() + quiet;
    do {
      const { count } = this.rows;
      const to = Math.min(count, this.#seen + rowsPerStep);
      this.#readTo(to);
      if (to === count) return;
    } while (performance.now() < end);
    this.#ask();
  };

  #readTo(to: number): void {
    if (to > this.#seen) this.reading.read(this.#seen, to);
    this.#seen = to;
    if (to === this.rows.count) this.reading.done();
  }
}
