import type { Attempt } from '../../shared/batch/settling';
import type { Row } from '../../shared/plan/row';

/** An attempt whose end is not known yet, with the row as it was frozen for it. */
export interface OpenAttempt {
  readonly attempt: Attempt;
  /** As in the path of the request. */
  readonly planId: string;
  readonly frozen: Row;
  /** Monotonic milliseconds until which the request may still land; null while it is in flight. */
  readonly landsUntil: number | null;
}

/**
 * What was sent and has not been answered, by row. An attempt is written down before its first byte leaves
 * and stays until an answer or a read-back settles it. It lives in memory for now; the workspace's attempts
 * table takes its place.
 */
export class OpenAttempts {
  readonly #open = new Map<string, OpenAttempt>();

  of(rowId: string): OpenAttempt | undefined {
    return this.#open.get(rowId);
  }

  open(attempt: OpenAttempt): void {
    this.#open.set(attempt.frozen.id, attempt);
  }

  close(rowId: string): void {
    this.#open.delete(rowId);
  }

  all(): readonly OpenAttempt[] {
    return [...this.#open.values()];
  }
}
