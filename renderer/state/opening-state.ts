import { observable, type Observable } from './observable';

/** One opening that was asked for. */
interface AskedOpening {
  /** False once another one was asked for: what belongs to this one is dropped. */
  readonly isLatest: () => boolean;
  /** It was refused: the workspace that was open still is, and may be edited as before. */
  readonly refused: () => void;
}

/** How far the opening of a workspace has come. */
export class OpeningState {
  /** True until the last row of the workspace is here: most edits have to wait for it. */
  readonly isOpening: Observable<boolean> = observable(true);
  #latest = 0;
  #rowsAreComing = false;

  /** Another opening is asked for. */
  ask(): AskedOpening {
    this.#latest += 1;
    const own = this.#latest;
    const wasOpening = this.isOpening.get();
    this.isOpening.set(true);
    this.#rowsAreComing = false;
    return {
      isLatest: () => own === this.#latest,
      refused: () => {
        this.isOpening.set(wasOpening);
      },
    };
  }

  /** Rows of it are here, and more are to come. */
  rowsCame(): void {
    this.#rowsAreComing = true;
  }

  /** No more rows will come: all are here, or the rest could not be read. */
  rowsEnded(areAllHere: boolean): void {
    this.#rowsAreComing = false;
    if (areAllHere) this.isOpening.set(false);
  }

  /** Whether a row that is here may be changed: not while those on the screen belong to the workspace that is left. */
  get isOneRowFree(): boolean {
    return !this.isOpening.get() || this.#rowsAreComing;
  }
}
