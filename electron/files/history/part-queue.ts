/** Hands on what is put in, one after the other: whoever puts waits until it was taken. */
export class PartQueue<Part> implements AsyncIterable<Part> {
  readonly #waiting: { readonly part: Part | null; readonly taken: () => void }[] = [];
  #wake: (() => void) | null = null;

  /** Fulfils once somebody has taken it. */
  put(part: Part): Promise<void> {
    return this.#add(part);
  }

  /** Nothing more comes. */
  end(): void {
    void this.#add(null);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Part, undefined, undefined> {
    for (;;) {
      const next = this.#waiting.shift();
      if (next === undefined) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        continue;
      }
      next.taken();
      if (next.part === null) return undefined;
      yield next.part;
    }
  }

  #add(part: Part | null): Promise<void> {
    const done = new Promise<void>((taken) => this.#waiting.push({ part, taken }));
    this.#wake?.();
    this.#wake = null;
    return done;
  }
}
