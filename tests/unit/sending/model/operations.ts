import type { Choices } from './choices';

interface Operation {
  /** Goes on by one step; true once it is done. */
  readonly progress: () => boolean;
  /** The program has ended meanwhile. */
  readonly crash: () => void;
}

/** The disk took nothing. */
export class DiskRefuses extends Error {}

/** What has been asked of disk, network and clock, and waits until the history lets it go on. */
export class Operations {
  #waiting: readonly Operation[] = [];

  get count(): number {
    return this.#waiting.length;
  }

  progress(index: number): void {
    const operation = this.#waiting[index];
    if (operation?.progress() !== true) return;
    this.#waiting = this.#waiting.filter((one) => one !== operation);
  }

  /** None of it is answered any more; some of it has happened all the same. */
  crash(): void {
    const dying = this.#waiting;
    this.#waiting = [];
    for (const operation of dying) operation.crash();
  }

  add(operation: Operation): void {
    this.#waiting = [...this.#waiting, operation];
  }

  /** Done in one step. */
  once<Value>(work: () => Value, crash: () => void = () => undefined): Promise<Value> {
    return new Promise<Value>((resolve, reject) => {
      const progress = (): boolean => {
        try {
          resolve(work());
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
        return true;
      };
      this.add({ progress, crash });
    });
  }

  /** A transaction: on the disk or refused; a crash finds it done or not. */
  kept<Value>(work: () => Value, choices: Choices, mayRefuse: () => boolean): Promise<Value> {
    const crash = (): void => {
      if (choices.next(2) === 1) work();
    };
    return this.once(() => {
      if (mayRefuse() && choices.next(60) === 59) throw new DiskRefuses();
      return work();
    }, crash);
  }
}
