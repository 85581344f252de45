import type { Mark } from '../../shared/batch/run-record';
import { failed, type Result, success } from '../../shared/ipc/failure';
import type { RunProgress } from '../../shared/ipc/run-schemas';
import type { Row } from '../../shared/plan/row';
import { resolveConflicts } from './conflict-choice';
import { newRun } from './engine/advance';
import { progressOf } from './engine/progress-of';
import { type RunRules, runRules } from './engine/run-rules';
import { retold } from './engine/tally';
import { interruptionNotice } from './interrupted-rows';
import { LandingTimes, type OpenAttempt, openAttempt } from './open-attempts';
import { PuttingRight } from './putting-right';
import { plansOf, writeRunDown } from './run-beginning';
import { everything, type RunChoice } from './run-choice';
import { RunDriver } from './run-driver';
import { type RunScope, selectRows } from './run-selection';
import type { SendingSurroundings } from './sending-surroundings';
import { settleOpen, type Settling } from './settle-open';

export interface StartedRun {
  readonly runId: string;
  readonly rows: number;
  readonly heldBack: number;
}

/** Sends what was edited, one run at a time, and finds out what became of it. */
export class Sending {
  readonly #landing = new LandingTimes();
  #driver: RunDriver | null = null;
  #progress: RunProgress | null = null;
  /** Rows that the last run left without an answer: its summary counts them. */
  readonly #left = new Set<string>();
  readonly #putting: PuttingRight;
  #isBusy = false;

  constructor(
    private readonly around: SendingSurroundings,
    private readonly rules: RunRules = runRules,
  ) {
    this.#putting = new PuttingRight(around);
  }

  /** How the current or last run stands; null before the first. */
  get progress(): RunProgress | null {
    return this.#driver === null || this.#driver.isOver ? this.#progress : this.#driver.progress;
  }

  /** Whether a run goes on, or what was sent is being looked into. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** For a workspace that has just been opened: ends what an earlier start left open. Gives what to tell of it. */
  async putRight(): Promise<string | undefined> {
    return interruptionNotice(await this.#putting.interrupt('Planbatch ended before the answer came.'));
  }

  /** Takes the rows and starts sending them; the run goes on by itself. */
  async start(scope: RunScope, choice: RunChoice = everything): Promise<Result<StartedRun>> {
    if (!this.#claim()) return busy;
    try {
      const open = await this.#putRight();
      await choice.before();
      const codes = await this.around.benefitCodes();
      const { taken: valid, invalid } = await selectRows(this.around, scope, codes);
      const taken = valid.filter(choice.takes);
      const { newId, verifies, now } = this.around;
      const limits = this.around.limits();
      const plans = await plansOf(taken, now);
      const state = newRun({ id: newId(), ...limits, verifies, rules: choice.rules(this.rules) }, plans, {
        earlier: takenOf(open, taken),
        at: now(),
      });
      await this.#writeDown({ runId: state.settings.id, scope, rows: taken });
      this.#driver = new RunDriver(state, this.around);
      void this.#conduct(this.#driver);
      return success({ runId: state.settings.id, rows: taken.length, heldBack: invalid.length });
    } catch (error) {
      this.#isBusy = false;
      throw error;
    }
  }

  /** Lets no further batch out until `resume`. Batches in flight are waited for. */
  pause(): void {
    this.#driver?.tell({ kind: 'paused' });
  }

  resume(): void {
    this.#driver?.tell({ kind: 'resumed' });
  }

  /** Lets no further batch out. Batches in flight are waited for. */
  stop(): void {
    this.#driver?.tell({ kind: 'stopped', notice: 'Stopped.' });
  }

  /** Reads back the plans of all rows without an answer. */
  settleUnknown(): Promise<Result<Settling>> {
    return this.alone(async () => {
      const terms = { rules: this.rules, told: (marks: readonly Mark[]) => this.#recount(marks) };
      return success(await settleOpen(await this.#putRight(), this.around, terms));
    });
  }

  /** See `resolveConflicts`; not while a run goes on. */
  resolveConflicts(rowIds: readonly string[]): ReturnType<typeof resolveConflicts> {
    return this.alone(() => resolveConflicts(rowIds, this.around));
  }

  /** Does something while no run goes on, and lets none begin meanwhile. */
  async alone<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
    if (!this.#claim()) return busy;
    try {
      return await work();
    } finally {
      this.#isBusy = false;
    }
  }

  /** What earlier runs have left without an answer. Writes nothing. */
  async openAttempts(): Promise<readonly OpenAttempt[]> {
    const sendings = await this.around.openSendings();
    const rows = new Map(
      (await this.around.rowsOf(sendings.map(({ rowId }) => rowId))).map((row) => [row.id, row]),
    );
    this.#landing.keepOnly(new Set(rows.keys()));
    const now = this.around.now();
    return sendings.flatMap((sending) => {
      const row = rows.get(sending.rowId);
      return row === undefined ? [] : openAttempt(sending, row, this.#landing.of(sending, now));
    });
  }

  /** A run of which not all could be written down ends at once, its rows what they were. */
  async #writeDown(run: Parameters<typeof writeRunDown>[1]): Promise<void> {
    try {
      await writeRunDown(this.around, run);
    } catch (error) {
      // Where the disk refuses that as well, the next run does it first.
      await this.#putting.interrupt().catch(() => []);
      throw error;
    }
  }

  #claim(): boolean {
    if (this.#isBusy) return false;
    this.#isBusy = true;
    return true;
  }

  /** Never rejects: nobody waits for it. */
  async #conduct(driver: RunDriver): Promise<void> {
    const state = await driver.run();
    this.#left.clear();
    for (const { frozen, landsUntil } of state.left) {
      this.#left.add(frozen.id);
      this.#landing.set(frozen.id, landsUntil ?? 0);
    }
    for (const rowId of state.lost) this.#left.add(rowId);
    const progress = progressOf(state, this.around.now());
    const { runId, notice } = progress;
    const phase = progress.phase === 'finished' ? 'finished' : 'stopped';
    const { verified, unverified } = state;
    if (state.isBroken) await this.#putting.afterBreak(runId, (work) => this.alone(work));
    try {
      await this.around.endRun({ runId, phase, notice, verified, unverified });
    } catch (error) {
      // It is shown as interrupted once the disk takes something again.
      if (this.around.reasonOf(error) === undefined) this.around.broke(error);
    }
    if (state.isMistake) this.around.broke(new Error(state.stopped ?? notice));
    this.#progress = progress;
    this.#driver = null;
    this.#isBusy = false;
    this.around.progressed(progress);
    this.#settleLater(state.left);
  }

  /** Once nothing can land any more, rows without an answer are read back without being asked to. */
  #settleLater(left: readonly OpenAttempt[]): void {
    const now = this.around.now();
    const landing = Math.max(0, ...left.map(({ landsUntil }) => (landsUntil ?? now) - now));
    if (landing === 0) return;
    this.around.settleAfter(landing + 1_000, () => {
      // Where a run goes on, that run has settled them first.
      this.settleUnknown().catch((error: unknown) => {
        if (this.around.reasonOf(error) === undefined) this.around.broke(error);
      });
    });
  }

  /**
   * While no run goes on, puts right what one left that did not come to its end, as the program ended or the disk
   * refused. Gives what is without an answer.
   */
  async #putRight(): Promise<readonly OpenAttempt[]> {
    await this.#putting.interrupt();
    return this.openAttempts();
  }

  /** The summary of the run that left them without an answer counts them anew. */
  #recount(marks: readonly Mark[]): void {
    const own = marks.filter(({ update }) => this.#left.has(update.rowId));
    for (const { update, standing } of own) if (standing !== 'unknown') this.#left.delete(update.rowId);
    if (this.#progress === null || own.length === 0) return;
    this.#progress = { ...this.#progress, ...retold(this.#progress, own) };
    this.around.progressed(this.#progress);
  }
}

/** Those of the attempts whose rows are taken. */
function takenOf(open: readonly OpenAttempt[], rows: readonly Row[]): readonly OpenAttempt[] {
  if (open.length === 0) return [];
  const ids = new Set(rows.map(({ id }) => id));
  return open.filter(({ frozen }) => ids.has(frozen.id));
}

const busy = failed({
  kind: 'notPossible',
  message: 'Another run is going on. Wait for its end or stop it.',
  nextStep: 'none',
});
