import type { ReviewedRow } from '../../../shared/batch/reviewed-row';
import { failed, type Result, success } from '../../../shared/ipc/failure';
import type { DecidedRows, ReviewChoice, SentReview } from '../../../shared/ipc/review-schemas';
import type { Row } from '../../../shared/plan/row';
import { decidedRow } from '../conflict-choice';
import { type RunRules, runRules } from '../engine/run-rules';
import type { RowUpdate } from '../../../shared/plan/row-update';
import type { Sending, StartedRun } from '../sending';
import type { SendingSurroundings } from '../sending-surroundings';
import { DryRun, type ReviewSurroundings } from './dry-run';
import { decided, rulesAsReviewed, standsOnUnloaded, undecided } from './review-choice';

type Surroundings = Omit<ReviewSurroundings, 'openAttempts' | 'foundConflicts'> &
  Pick<SendingSurroundings, 'rowsOf' | 'updateRows' | 'removeRows'>;

/** `Review changes`: one at a time, and what was found is kept until the next. */
export class Reviewing {
  #run: DryRun | null = null;

  constructor(
    private readonly sending: Sending,
    private readonly around: Surroundings,
    private readonly rules: RunRules = runRules,
  ) {}

  /** Begins to read; what is found comes by `reviewed`. Not while a run goes on: it changes what would be read. */
  start(reviewId: string): Result<Readonly<Record<string, never>>> {
    this.#run?.forget();
    this.#run = null;
    if (this.sending.isBusy) return failed(busy);
    const { sending } = this;
    this.#run = new DryRun(
      reviewId,
      {
        ...this.around,
        openAttempts: () => sending.openAttempts(),
        foundConflicts: (rows) => this.#showConflicts(rows),
      },
      this.rules,
    );
    void this.#run.conduct();
    return success({});
  }

  /** Reads no further; unless it is to be forgotten, what has been found can be sent. */
  stop(reviewId: string, isForgotten: boolean): void {
    if (this.#run?.id !== reviewId) return;
    if (isForgotten) this.#run.forget();
    else this.#run.stop();
    // One that was read to its end can be sent after its dialog has closed: a run may have to be confirmed first.
    if (isForgotten && !this.#run.isOver) this.#run = null;
  }

  /** Puts what the review saw under rows that a gesture decides now. Sends nothing. */
  decide(reviewId: string, rowIds: readonly string[]): Promise<Result<DecidedRows>> {
    return this.sending.alone(async () => {
      const run = this.#named(reviewId);
      if (run === null) return failed(gone);
      const updates = undecided(await this.around.rowsOf(rowIds), run.found);
      await this.around.updateRows(updates);
      run.decided(updates);
      return success(updates.map(decidedRow));
    });
  }

  /** Sends the rows that were reviewed, but for those left out. */
  async send({ reviewId, choices, leftOut }: SentReview): Promise<Result<StartedRun>> {
    const run = this.#named(reviewId);
    if (run === null) return failed(gone);
    run.forget();
    const left = new Set(leftOut);
    const chosen = new Set(choices.map(({ rowId }) => rowId));
    return this.sending.start('changed', {
      before: async () => {
        await this.#apply(run, choices, (id) => !left.has(id));
      },
      takes: (row) => !left.has(row.id) && isReviewed(run, row, chosen),
      rules: (rules) => rulesAsReviewed(rules, run.found),
    });
  }

  /** Rows found in conflict are so on their sheets too; not while a run has its own say about them. */
  async #showConflicts(conflicts: readonly ReviewedRow[]): Promise<void> {
    if (conflicts.length === 0) return;
    const told = new Map(conflicts.map((found) => [found.rowId, found]));
    await this.sending.alone(async () => {
      const rows = await this.around.rowsOf([...told.keys()]);
      const updates = rows.flatMap(({ id: rowId, revision, run }): RowUpdate | readonly [] => {
        const found = told.get(rowId);
        // What nobody knows stays so until it was settled.
        if (found?.revision !== revision || run?.state === 'unknown') return [];
        return { rowId, run: { state: 'conflict', message: found.message, revision } };
      });
      await this.around.updateRows(updates);
      return success(updates.length);
    });
  }

  /** Decides the rows that were chosen, and of those that are to go the ones that would go over what was not loaded. */
  async #apply(
    { found }: DryRun,
    choices: readonly ReviewChoice[],
    goes: (rowId: string) => boolean,
  ): Promise<number> {
    const chosen = new Set(choices.map(({ rowId }) => rowId));
    const ids = [...found].flatMap(([id, finding]) =>
      chosen.has(id) || (goes(id) && standsOnUnloaded(finding)) ? id : [],
    );
    if (ids.length === 0) return 0;
    const { updates, removed } = decided(await this.around.rowsOf(ids), choices, found);
    await this.around.updateRows(updates);
    await this.around.removeRows(removed);
    return choices.length;
  }

  #named(reviewId: string): DryRun | null {
    return this.#run?.id === reviewId ? this.#run : null;
  }
}

/** As it was judged, and judged to be sent, or to be skipped as the server holds it already. */
function isReviewed({ found }: DryRun, row: Row, chosen: ReadonlySet<string>): boolean {
  const finding = found.get(row.id);
  if (finding?.revision !== row.revision) return false;
  if (finding.kind === 'conflict') return chosen.has(row.id);
  return finding.kind === 'create' || finding.kind === 'update' || finding.kind === 'unchanged';
}

const busy = {
  kind: 'notPossible',
  message: 'A run is going on. Its end is waited for before the server is read.',
  nextStep: 'none',
} as const;

const gone = {
  kind: 'notPossible',
  message: 'This review is no longer there. Review the changes again.',
  nextStep: 'none',
} as const;
