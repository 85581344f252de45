import type { Problem } from '../../shared/plan/problem';
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

  /** Of rows that hold what they held when these were found, and of which a run has said more since. */
  readonly #problems = new Map<string, readonly Problem[]>();

  get(id: string): RowView | undefined {
    return this.#views.get(id) ?? this.#passing.get(id);
  }

  set(id: string, view: RowView, isPassing: boolean): void {
    if (this.#passing.size >= greatestPassing) this.#passing.clear();
    if (this.#problems.size > 0) this.#problems.delete(id);
    (isPassing ? this.#passing : this.#views).set(id, view);
  }

  /** The problems of the row where they are known, though its view is not. */
  problems(id: string): readonly Problem[] | undefined {
    return this.#problems.get(id);
  }

  /** Lets go of the view of a row that goes on holding what it holds. */
  keepProblems(id: string): void {
    const problems = this.get(id)?.problems ?? this.#problems.get(id);
    this.delete(id);
    if (problems !== undefined) this.#problems.set(id, problems);
  }

  delete(id: string): void {
    // Most changes of many rows are of rows nobody has looked at.
    if (this.#views.size > 0) this.#views.delete(id);
    if (this.#passing.size > 0) this.#passing.delete(id);
    if (this.#problems.size > 0) this.#problems.delete(id);
  }

  clear(): void {
    this.#views.clear();
    this.#passing.clear();
    this.#problems.clear();
  }
}
