import { groupByPlan, type PlanRows } from '../../shared/batch/batches';
import { landingTime } from '../../shared/batch/settling';
import { severalAtOnce } from '../../shared/batch/several-at-once';
import { failed, type Result, success } from '../../shared/ipc/failure';
import { isRunOver } from '../../shared/ipc/run-over';
import type { RunProgress } from '../../shared/ipc/run-schemas';
import type { Row } from '../../shared/plan/row';
import { comparedText } from '../../shared/plan/row-key';
import type { BatchRoom } from './batch-run';
import { type Keep, resolveConflicts } from './conflict-choice';
import { putInterruptedRight } from './interrupted-rows';
import { OpenAttempts } from './open-attempts';
import { sendPlanRows } from './plan-run';
import { inState, released } from './row-outcomes';
import { Run } from './run';
import { type RunScope, selectRows } from './run-selection';
import type { SendingSurroundings } from './sending-surroundings';
import { plansAtOnce, settleRows } from './settle-rows';

export interface StartedRun {
  readonly runId: string;
  readonly rows: number;
  readonly heldBack: number;
}

/** How long the end of a run waits for a request that may still land before it reads back, in milliseconds. */
const patience = 5_000;

/** Sends what was edited, one run at a time, and finds out what became of it. */
export class Sending {
  readonly #attempts = new OpenAttempts();
  #run: Run | null = null;
  #isBusy = false;

  constructor(private readonly around: SendingSurroundings) {}

  /** How the current or last run stands; null before the first. */
  get progress(): RunProgress | null {
    return this.#run?.progress ?? null;
  }

  /** Whether a run goes on, or what was sent is being looked into. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** For a workspace that has just been opened: see `putInterruptedRight`. */
  putRight(): Promise<void> {
    return putInterruptedRight(this.#attempts, this.around, 'Planbatch ended before the answer came.');
  }

  /** Takes the rows and starts sending them; the run goes on by itself. */
  async start(scope: RunScope): Promise<Result<StartedRun>> {
    if (!this.#claim()) return busy;
    try {
      await putInterruptedRight(this.#attempts, this.around, interrupted);
      const codes = await this.around.benefitCodes();
      const { taken, heldBack } = await selectRows(this.around, scope, codes);
      const run = new Run(taken, this.around);
      this.#run = run;
      await run.mark(taken.map((row) => ({ update: inState(row, 'queued'), standing: 'queued' })));
      void this.#conduct(run, taken);
      return success({ runId: run.id, rows: taken.length, heldBack });
    } catch (error) {
      this.#isBusy = false;
      throw error;
    }
  }

  /** Lets no further batch out. Batches in flight are waited for. */
  stop(): void {
    const run = this.#run;
    if (run !== null && !isRunOver(run.progress)) run.stop('Stopped.');
  }

  /** Reads back the plans of all rows without an answer. */
  async settleUnknown(): Promise<Result<{ readonly settled: number; readonly stillUnknown: number }>> {
    if (!this.#claim()) return busy;
    try {
      await putInterruptedRight(this.#attempts, this.around, interrupted);
      const open = this.#attempts.all();
      await settleRows(open, {
        attempts: this.#attempts,
        around: this.around,
        // The summary of the run that left them without an answer counts them anew.
        mark: (marks) => this.#run?.mark(marks) ?? this.around.updateRows(marks.map(({ update }) => update)),
      });
      const stillUnknown = this.#attempts.all().length;
      return success({ settled: open.length - stillUnknown, stillUnknown });
    } finally {
      this.#isBusy = false;
    }
  }

  /** See `resolveConflicts`; not while a run goes on. */
  async resolveConflicts(rowIds: readonly string[], keep: Keep): Promise<Result<number>> {
    if (!this.#claim()) return busy;
    try {
      return await resolveConflicts(rowIds, keep, this.around);
    } finally {
      this.#isBusy = false;
    }
  }

  #claim(): boolean {
    if (this.#isBusy) return false;
    this.#isBusy = true;
    return true;
  }

  /** Never rejects: nobody waits for it. */
  async #conduct(run: Run, rows: readonly Row[]): Promise<void> {
    const room = { run, attempts: this.#attempts, around: this.around };
    let phase: 'finished' | 'stopped' = 'stopped';
    try {
      await severalAtOnce(byPlan(rows), plansAtOnce, (groups) => sendPlan(groups, room));
      if (!run.isStopping()) phase = 'finished';
      await settleAtEnd(rows, room);
    } catch (error) {
      if (this.around.reasonOf(error) === undefined) this.around.broke(error);
    }
    this.#isBusy = false;
    run.end(phase);
  }
}

const busy = failed({
  kind: 'notPossible',
  message: 'Another run is going on. Wait for its end or stop it.',
  nextStep: 'none',
});

/** Both sheets of a plan, one after the other. */
async function sendPlan(groups: readonly PlanRows<Row>[], room: BatchRoom): Promise<void> {
  for (const group of groups) {
    try {
      await sendPlanRows(group, room);
    } catch (error) {
      const reason = room.around.reasonOf(error);
      if (reason === undefined) room.around.broke(error);
      await abandon(group.items, room, reason ?? mistake);
    }
  }
}

const interrupted = 'Sending was interrupted.';
const mistake = 'Planbatch made a mistake and stopped sending. Nothing you typed is lost.';

/** What may be on its way is unknown, the rest is let go, and no more is sent. */
async function abandon(
  rows: readonly Row[],
  { run, attempts, around }: BatchRoom,
  reason: string,
): Promise<void> {
  run.stop(reason);
  await run.mark(
    rows.flatMap((row) => {
      const standing = run.standing(row.id);
      const open = attempts.of(row.id);
      if (open !== undefined) {
        attempts.open({ ...open, landsUntil: open.landsUntil ?? around.now() + landingTime.timeout });
        return { update: inState(row, 'unknown', interrupted), standing: 'unknown' as const };
      }
      return standing === 'queued' ? { update: released(row), standing: null } : [];
    }),
  );
}

function byPlan(rows: readonly Row[]): readonly (readonly PlanRows<Row>[])[] {
  const planOf = (row: Row): string => (row.baseline ?? row.cells)['plan_ID'] ?? '';
  const plans = new Map<string, PlanRows<Row>[]>();
  for (const group of groupByPlan(rows, (row) => ({ sheet: row.sheet, planId: planOf(row) }))) {
    const name = comparedText(group.planId);
    plans.set(name, [...(plans.get(name) ?? []), group]);
  }
  return [...plans.values()];
}

/** Reads back what this run left without an answer. */
async function settleAtEnd(rows: readonly Row[], { run, attempts, around }: BatchRoom): Promise<void> {
  const ids = new Set(rows.map((row) => row.id));
  const open = attempts.all().filter((one) => ids.has(one.frozen.id));
  if (open.length === 0) return;
  if (!run.isStopping()) run.report({ phase: 'settling' });
  const landing = Math.max(...open.map((one) => one.landsUntil ?? 0)) - around.now();
  if (landing > 0 && landing <= patience) await run.wait(landing, 'Waiting for a late answer.');
  await settleRows(open, { attempts, around, mark: (marks) => run.mark(marks) });
}
