import { groupByPlan, type PlanRows } from '../../../shared/batch/batches';
import type { ReviewedRow } from '../../../shared/batch/reviewed-row';
import { severalAtOnce } from '../../../shared/batch/several-at-once';
import type { Failure, FailureKind } from '../../../shared/ipc/failure';
import type { ReviewProgress } from '../../../shared/ipc/review-schemas';
import type { Cells } from '../../../shared/plan/cells';
import type { Row } from '../../../shared/plan/row';
import { comparedText } from '../../../shared/plan/row-key';
import { rowState } from '../../../shared/plan/row-state';
import { breathing, chosenOf } from '../breathing';
import { ofUnloaded } from '../engine/marks';
import type { RunRules } from '../engine/run-rules';
import { lanesAtOnce } from '../engine/run-state';
import type { OpenAttempt } from '../open-attempts';
import { validRows } from '../run-selection';
import type { SendingSurroundings } from '../sending-surroundings';
import { blocked, blockedRows, type InvalidRow } from './blocked-rows';
import { judgedRows } from './judged-rows';

/** The neighbours of a review. */
export interface ReviewSurroundings extends Pick<
  SendingSurroundings,
  | 'changedRows'
  | 'rowsInStates'
  | 'sharedKeys'
  | 'readRows'
  | 'benefitCodes'
  | 'limits'
  | 'now'
  | 'schedule'
  | 'reasonOf'
  | 'broke'
> {
  readonly openAttempts: () => Promise<readonly OpenAttempt[]>;
  readonly reviewed: (progress: ReviewProgress) => void;
  /** Told all rows in conflict before the review is over. */
  readonly foundConflicts: (rows: readonly ReviewedRow[]) => Promise<void>;
}

/** A row as it was reviewed. */
export interface Finding {
  readonly revision: number;
  readonly kind: ReviewedRow['kind'];
  /** The server's row as it was seen, kept where something may be put over it that was not loaded. */
  readonly server: Cells | null;
  /** An update of a row that was made new here: what the server has of it was never loaded. */
  readonly isUnloaded?: true;
}

/** What is wrong with the connection and not with a plan: after some of these in a row nothing more is asked. */
const general: ReadonlySet<FailureKind> = new Set([
  'offline',
  'certificate',
  'timeout',
  'signIn',
  'forbidden',
  'busy',
]);

const rowsPerReport = 1_000;
const newsTime = 50;
/** Somebody waits before the screen; a run has more patience. */
const tries = 2;

/** What a run would do if it began now. Reads every plan and sheet concerned once, and writes nothing. */
export class DryRun {
  readonly found = new Map<string, Finding>();
  /** Every row has been judged, or its plan could not be read. */
  isOver = false;
  #isWanted = true;
  #isScheduled = false;
  #plans = 0;
  #plansDone = 0;
  /** Failures of the connection since the last plan that could be read. */
  #failures = 0;
  /** Why the server cannot be asked for anything at all; null while it can. */
  #lost: Failure | null = null;
  /** Rows to fix of the plans that are read, by plan and sheet. */
  readonly #blocked = new Map<string, readonly InvalidRow[]>();
  readonly #conflicts: ReviewedRow[] = [];
  #rows: ReviewedRow[] = [];
  #troubles: ReviewProgress['troubles'][number][] = [];

  constructor(
    readonly id: string,
    private readonly around: ReviewSurroundings,
    private readonly rules: RunRules,
  ) {}

  /** Asks for nothing more; what has been found stays. */
  stop(): void {
    this.#lost ??= { kind: 'notPossible', message: 'Reading was stopped.', nextStep: 'none' };
  }

  /** Asks for nothing more and tells nothing more. */
  forget(): void {
    this.stop();
    this.#isWanted = false;
  }

  /** The gesture that decides these rows edits each of them once: what was found of them holds for what it makes of them. */
  decided(rows: readonly Pick<ReviewedRow, 'rowId'>[]): void {
    for (const { rowId } of rows) {
      const finding = this.found.get(rowId);
      if (finding !== undefined) this.found.set(rowId, { ...finding, revision: finding.revision + 1 });
    }
  }

  /** Never rejects: nobody waits for it. */
  async conduct(): Promise<void> {
    try {
      await this.#review();
      if (this.#isWanted) await this.around.foundConflicts(this.#conflicts);
      this.isOver = true;
      this.#report(true);
    } catch (error) {
      const reason = this.around.reasonOf(error);
      if (reason === undefined) this.around.broke(error);
      this.#troubles.push({ sheet: 'accumulators', planId: '', message: reason ?? mistake });
      this.#report(true);
    }
  }

  async #review(): Promise<void> {
    const codes = await this.around.benefitCodes(tries);
    const earlier = new Map((await this.around.openAttempts()).map((open) => [open.frozen.id, open]));
    const { taken, invalid } = await validRows(this.around, await this.#changed(), codes);
    const groups = groupByPlan(taken, planOf);
    const read = new Set(groups.map(placeOf));
    for (const group of groupByPlan(invalid, ({ row }) => planOf(row))) {
      // Of a plan that is read anyway, they are told with what the server has.
      if (read.has(placeOf(group))) this.#blocked.set(placeOf(group), group.items);
      else for (const row of group.items) this.#tell(row.row, blocked(row));
    }
    this.#plans = groups.length;
    const breathe = breathing(this.around.now);
    await severalAtOnce(groups, this.around.limits().plansAtOnce, async (group) => {
      if (!this.#isWanted) return;
      await this.#plan(group, earlier);
      this.#plansDone += 1;
      this.#reportSoon();
      await breathe();
    });
  }

  /** What is edited or new, and what waits for a decision about a conflict. */
  async #changed(): Promise<readonly Row[]> {
    const changed = await this.around.changedRows();
    const known = new Set(changed.map(({ id }) => id));
    const conflicts = (await this.around.rowsInStates(['conflict'])).filter(({ id }) => !known.has(id));
    const isReviewed = (row: Row): boolean => {
      const state = rowState(row, false);
      return state === 'new' || state === 'edited' || state === 'conflict';
    };
    return chosenOf([...changed, ...conflicts], isReviewed, this.around.now);
  }

  async #plan(group: PlanRows<Row>, earlier: ReadonlyMap<string, OpenAttempt>): Promise<void> {
    const { planId, sheet, items } = group;
    if (this.#lost !== null) {
      this.#unread(group, this.#lost);
      return;
    }
    const readAt = this.around.now();
    const read = await this.around.readRows(planId, sheet, { tries });
    if (!this.#isWanted) return;
    if (!read.ok) {
      this.#failures += general.has(read.failure.kind) ? 1 : 0;
      if (this.#failures >= lanesAtOnce) this.#lost = read.failure;
      this.#unread(group, read.failure);
      return;
    }
    this.#failures = 0;
    for (const told of blockedRows(this.#blocked.get(placeOf(group)) ?? [], read.value)) {
      this.found.set(told.rowId, { revision: told.revision, kind: told.kind, server: null });
      this.#rows.push(told);
    }
    const job = { rows: items, planId, earlier, rules: this.rules };
    for (const { row, server, told } of judgedRows(job, { list: read.value, readAt })) {
      const isKept = told.kind === 'conflict' || row.run?.state === 'conflict' || row.baseline === null;
      this.found.set(row.id, {
        ...{ revision: row.revision, kind: told.kind, server: isKept ? server : null },
        ...ofUnloaded(told),
      });
      this.#rows.push(told);
      if (told.kind === 'conflict') this.#conflicts.push(told);
    }
  }

  #unread({ sheet, planId, items }: PlanRows<Row>, { message }: Failure): void {
    this.#troubles.push({ sheet, planId, message });
    for (const row of items) this.#tell(row, { kind: 'unread', message });
    for (const row of this.#blocked.get(placeOf({ sheet, planId })) ?? []) this.#tell(row.row, blocked(row));
  }

  #tell({ id: rowId, revision }: Row, told: Pick<ReviewedRow, 'kind' | 'message'>): void {
    this.found.set(rowId, { revision, kind: told.kind, server: null });
    this.#rows.push({ rowId, revision, ...told, server: null });
  }

  #reportSoon(): void {
    if (this.#rows.length >= rowsPerReport) this.#report(false);
    else if (!this.#isScheduled) {
      this.#isScheduled = true;
      this.around.schedule(() => {
        this.#isScheduled = false;
        this.#report(false);
      }, newsTime);
    }
  }

  /** In bundles: one of a hundred thousand rows would hold up everything else. */
  #report(isOver: boolean): void {
    if (!this.#isWanted) return;
    const { id: reviewId } = this;
    const [plans, plansDone, troubles] = [this.#plans, this.#plansDone, this.#troubles];
    const rows = this.#rows;
    this.#rows = [];
    this.#troubles = [];
    for (let at = 0; at === 0 || at < rows.length; at += rowsPerReport) {
      const isLast = at + rowsPerReport >= rows.length;
      this.around.reviewed({
        ...{ reviewId, plans, plansDone },
        isOver: isOver && isLast,
        found: rows.slice(at, at + rowsPerReport),
        troubles: at === 0 ? troubles : [],
      });
    }
    if (isOver) this.#isWanted = false;
  }
}

function planOf(row: Row): Pick<PlanRows<Row>, 'sheet' | 'planId'> {
  return { sheet: row.sheet, planId: (row.baseline ?? row.cells)['plan_ID'] ?? '' };
}

function placeOf({ sheet, planId }: Pick<PlanRows<Row>, 'sheet' | 'planId'>): string {
  return `${sheet} ${comparedText(planId)}`;
}

const mistake = 'Planbatch made a mistake and stopped reading. Nothing was sent.';
