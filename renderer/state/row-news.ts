import type { RowsChange } from './rows-change';

/** Gathers which rows of a sheet changed, and tells those who want to know, a bundle at a time. */
export class RowNews {
  readonly #listeners = new Set<() => void>();
  readonly #changeListeners = new Set<(change: RowsChange) => void>();
  #touched: string[] = [];
  #allTouched = false;
  #isGrown = false;
  #version = 0;

  /** Counts up with every bundle that was told. */
  get version(): number {
    return this.#version;
  }

  /** Whether there is something to tell. */
  get isWaiting(): boolean {
    return this.#touched.length > 0 || this.#allTouched || this.#isGrown;
  }

  touch(id: string): void {
    this.#touched.push(id);
  }

  /** Rows came of which nothing is to be told but that they are there: 100,000 of them in an opening. */
  grow(): void {
    this.#isGrown = true;
  }

  /** What is known of every row may be another thing now. */
  touchAll(): void {
    this.#allTouched = true;
  }

  tell(isReordered: boolean): void {
    const change: RowsChange = { ids: this.#touched, isReordered, isAll: this.#allTouched };
    this.#version += 1;
    for (const listener of this.#changeListeners) listener(change);
    this.#touched = [];
    this.#allTouched = false;
    this.#isGrown = false;
    for (const listener of this.#listeners) listener();
  }

  /** Told that something changed, once per bundle. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Told what changed, before everybody else is told that something did. */
  readonly subscribeChanges = (listener: (change: RowsChange) => void): (() => void) => {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  };
}
