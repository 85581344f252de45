/** Requests that wait until they are released. */
export class Gate {
  #waiting: readonly (() => void)[] = [];

  get size(): number {
    return this.#waiting.length;
  }

  wait(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting = [...this.#waiting, resolve];
    });
  }

  /** Lets all of them go on; how many there were. */
  open(): number {
    const released = this.#waiting;
    this.#waiting = [];
    for (const go of released) go();
    return released.length;
  }
}
