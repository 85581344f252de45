import { rowMessage } from '../../shared/plan/row-message';
import type { RowView } from './row-view';

/** The longest messages of a sheet so far, those of runs and those of checks: what their column wants room for. */
export class LongestMessages {
  #ofRuns = '';
  #ofChecks = '';

  get ofRuns(): string {
    return this.#ofRuns;
  }

  get ofChecks(): string {
    return this.#ofChecks;
  }

  clear(): void {
    this.#ofRuns = '';
    this.#ofChecks = '';
  }

  hear(view: RowView): void {
    const message = rowMessage(view);
    if (view.row.run?.state === view.state) this.#ofRuns = longer(this.#ofRuns, message);
    else this.#ofChecks = longer(this.#ofChecks, message);
  }
}

/** The longer of two texts; the first of two that are as long. */
export function longer(one: string, other: string): string {
  return other.length > one.length ? other : one;
}
