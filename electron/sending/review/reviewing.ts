import { failed, type Result, success } from '../../../shared/ipc/failure';
import type { ReviewChoice, SentReview } from '../../../shared/ipc/review-schemas';
import type { Row } from '../../../shared/plan/row';
import { type RunRules, runRules } from '../engine/run-rules';
import type { Sending, StartedRun } from '../sending';
import type { SendingSurroundings } from '../sending-surroundings';
import { DryRun, type ReviewSurroundings } from './dry-run';
import { decided, rulesAsReviewed, standsOnUnloaded } from './review-choice';

type Surroundings = Omit<ReviewSurroundings, 'openAttempts'> &
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
      { ...this.around, openAttempts: () => sending.openAttempts() },
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

  /** Decides rows in conflict and sends nothing; gives how many were decided. */
  decide(reviewId: string, choices: readonly ReviewChoice[]): Promise<Result<number>> {
    return this.sending.alone(async () => {
      const run = this.#named(reviewId);
      return run === null ? failed(gone) : success(await this.#apply(run, choices, () => false));
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
