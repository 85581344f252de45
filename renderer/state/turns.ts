/** Tasks one after the other: each begins when those before it are done, the first at once. */
export class Turns {
  #last: Promise<void> | undefined;

  /** Whether a task would begin at once. */
  get isIdle(): boolean {
    return this.#last === undefined;
  }

  /** Does the task when its turn comes. The promise is fulfilled once it is done; a task must not fail. */
  take(task: () => Promise<void> | undefined): Promise<void> {
    const done = this.#last === undefined ? task() : this.#last.then(task);
    if (done === undefined) return Promise.resolve();
    const turn = done.then(() => {
      if (this.#last === turn) this.#last = undefined;
    });
    this.#last = turn;
    return turn;
  }
}
