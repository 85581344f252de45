import type { RunCounts, RunProgress } from '../../shared/ipc/run-schemas';
import type { Row, RunState } from '../../shared/plan/row';
import type { RowUpdate } from '../../shared/plan/row-update';
import type { SendingSurroundings } from './sending-surroundings';

const noCounts: RunCounts = {
  queued: 0,
  sending: 0,
  created: 0,
  updated: 0,
  rejected: 0,
  failed: 0,
  unknown: 0,
  conflict: 0,
  unchanged: 0,
};

/** Where a row of the run stands; null when it was let go unsent or taken out of the sheet. */
export type Standing = RunState | 'unchanged' | null;

/** One row's change within a run: what the row is told, and how the run counts it. */
export interface Mark {
  readonly update: RowUpdate;
  readonly standing: Standing;
}

/** One press of Send: its rows, its counts, and whether it is to stop. */
export class Run {
  readonly id: string;
  readonly #standings = new Map<string, Standing>();
  /** Fulfils when the run is to stop, so that nothing goes on waiting. */
  readonly #stopped: Promise<void>;
  #letStop: () => void = () => undefined;
  readonly #surplus: string[] = [];
  #counts: RunCounts = noCounts;
  #progress: RunProgress;

  constructor(
    rows: readonly Row[],
    private readonly around: SendingSurroundings,
  ) {
    this.id = around.newId();
    this.#stopped = new Promise((resolve) => {
      this.#letStop = resolve;
    });
    this.#progress = {
      runId: this.id,
      phase: 'reading',
      rows: rows.length,
      counts: noCounts,
      batchesDone: 0,
      batches: 0,
      notice: '',
    };
    for (const row of rows) this.#standings.set(row.id, null);
  }

  /** Why the service cannot be reached, once a plan has tried long enough; the others need not try as long. */
  unreachable: string | null = null;

  get progress(): RunProgress {
    return this.#progress;
  }

  isStopping(): boolean {
    return this.#progress.phase === 'stopping';
  }

  standing(rowId: string): Standing {
    return this.#standings.get(rowId) ?? null;
  }

  /** Keeps what the rows are told, then counts and reports it. */
  async mark(marks: readonly Mark[]): Promise<void> {
    if (marks.length === 0) return;
    await this.around.updateRows(marks.map((mark) => mark.update));
    for (const { update, standing } of marks) this.#count(update.rowId, standing);
    this.report({});
  }

  /** Tells how the run stands, with what has changed. */
  report(changed: Partial<Pick<RunProgress, 'phase' | 'batches' | 'batchesDone' | 'notice'>>): void {
    this.#progress = { ...this.#progress, ...changed, counts: this.#counts };
    this.around.progressed(this.#progress);
  }

  /** Answers about rows that were never sent change nothing, but are told at the end. */
  remarkSurplus(items: readonly string[]): void {
    this.#surplus.push(...items);
  }

  /** The run is over; its last report tells what else is to be known. */
  end(phase: 'finished' | 'stopped'): void {
    const [first] = this.#surplus;
    const remark =
      first === undefined
        ? ''
        : `The service answered about rows that were not sent (${this.#surplus.length}), for example: ${first}`;
    this.report({ phase, notice: `${this.#progress.notice} ${remark}`.trim() });
  }

  /** Lets no further batch out. The first reason given stands. */
  stop(notice: string): void {
    if (this.isStopping()) return;
    this.report({ phase: 'stopping', notice });
    this.#letStop();
  }

  /** Waits, or less when the run is to stop. */
  async wait(milliseconds: number, notice: string): Promise<void> {
    if (this.isStopping()) return;
    this.report({ notice });
    await Promise.race([this.around.wait(milliseconds), this.#stopped]);
    if (!this.isStopping()) this.report({ notice: '' });
  }

  /** Rows of an earlier run may be settled under a later one: they are not counted. */
  #count(rowId: string, standing: Standing): void {
    if (!this.#standings.has(rowId)) return;
    const before = this.standing(rowId);
    const counts = { ...this.#counts };
    if (before !== null) counts[before] -= 1;
    if (standing !== null) counts[standing] += 1;
    this.#counts = counts;
    this.#standings.set(rowId, standing);
  }
}
