import type { RowView } from './row-view';

/** More than any screen shows, and few enough to be no burden. */
const greatestPassing = 2_000;

/**
 * Views of rows that were looked at. Those of changed rows stay, as counts and filters come back to them; those of
 * rows that merely passed by in scrolling are let go of now and then.
 */
export class ViewCache {
  readonly #views = new Map<string, RowView>();
  readonly #passing = new Map<string, RowView>();

  get(id: string): RowView | undefined {
    return this.#views.get(id) ?? this.#passing.get(id);
  }

  set(id: string, view: RowView, isPassing: boolean): void {
    if (this.#passing.size >= greatestPassing) this.#passing.clear();
    (isPassing ? this.#passing : this.#views).set(id, view);
  }

  delete(id: string): void {
    // Most changes of many rows are of rows nobody has looked at.
    if (this.#views.size > 0) this.#views.delete(id);
    if (this.#passing.size > 0) this.#passing.delete(id);
  }

  clear(): void {
    this.#views.clear();
    this.#passing.clear();
  }
}
