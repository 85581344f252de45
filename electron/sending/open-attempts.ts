import { type Attempt, landingTime } from '../../shared/batch/settling';
import type { Cells } from '../../shared/plan/cells';
import type { Row } from '../../shared/plan/row';
import type { SheetName } from '../../shared/plan/sheet';

/** An attempt whose end is not known yet, with the row as it was frozen for it. */
export interface OpenAttempt {
  readonly attempt: Attempt;
  /** As in the path of the request. */
  readonly planId: string;
  readonly frozen: Row;
  /** Monotonic milliseconds until which the request may still land; null while it is in flight. */
  readonly landsUntil: number | null;
  /** An update of a row that was made new here: what the server has of it was never loaded. */
  readonly isUnloaded?: true;
  /** Why this run has no answer for it, in plain words; not of an attempt that an earlier run left. */
  readonly trouble?: string;
}

/** What was sent and has no answer yet, as it was written down before its first byte left. */
export interface OpenSending {
  readonly runId: string;
  readonly rowId: string;
  readonly revision: number;
  readonly sheet: SheetName;
  readonly planId: string;
  readonly sent: Cells;
  readonly before: Cells | null;
  readonly isAnswered: boolean;
}

/**
 * Until when requests without an answer may still land. What is on disk tells no such time, as the clock of the
 * wall may jump: a request of an earlier start counts as if it had left when it was first seen.
 */
export class LandingTimes {
  readonly #until = new Map<string, number>();

  set(rowId: string, until: number): void {
    this.#until.set(rowId, until);
  }

  of({ rowId, isAnswered }: OpenSending, now: number): number {
    const until = this.#until.get(rowId) ?? (isAnswered ? now : now + landingTime.timeout);
    this.#until.set(rowId, until);
    return until;
  }

  /** Forgets those that are settled. */
  keepOnly(rowIds: ReadonlySet<string>): void {
    for (const rowId of this.#until.keys()) if (!rowIds.has(rowId)) this.#until.delete(rowId);
  }
}

/**
 * An attempt as it is on disk, for the row as it is now. Cells edited since it was sent are told apart by the
 * revision, so the row's present cells stand for those it was frozen with.
 */
export function openAttempt(sending: OpenSending, row: Row, landsUntil: number): OpenAttempt {
  const { sheet, sent, before, planId, revision } = sending;
  return {
    attempt: { sheet, sent, before, mode: before === null ? 'create' : 'update' },
    planId,
    frozen: { ...row, revision },
    landsUntil,
    ...(before !== null && row.baseline === null ? { isUnloaded: true } : {}),
  };
}
