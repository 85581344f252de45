import type { RunProgress } from '../../shared/ipc/run-schemas';
import { assertNever } from '../../shared/plan/assert-never';
import { advance, begin } from './engine/advance';
import { progressOf } from './engine/progress-of';
import { mayGo } from './engine/letting-go';
import type { Instant } from './engine/reading';
import type { RunEffect, RunEvent } from './engine/run-effect';
import type { Moment, RunState, Turn } from './engine/run-state';
import type { SendingSurroundings } from './sending-surroundings';

type DriverSurroundings = Pick<
  SendingSurroundings,
  | 'readRows'
  | 'putBatch'
  | 'recordAttempt'
  | 'keepMarks'
  | 'wait'
  | 'inTurn'
  | 'now'
  | 'clock'
  | 'random'
  | 'schedule'
  | 'progressed'
  | 'heldFor'
  | 'reasonOf'
  | 'broke'
>;

const mistake = 'Planbatch made a mistake and stopped sending. Nothing you typed is lost.';

/** The window needs numbers no more often, in milliseconds. */
const newsTime = 200;

function atOnce<Value>(coming: Promise<Value>): Promise<Value> {
  return coming;
}

/** A pause that an earlier run was asked for holds the first reading of this one, though none of its plans waits. */
function whileHeld(progress: RunProgress, held: number): RunProgress {
  const { phase, waitsFor, notice } = progress;
  if (held < shortHold || phase !== 'reading' || waitsFor !== null || notice !== '') return progress;
  return { ...progress, waitsFor: held, notice: 'The service asks for a pause (429).' };
}

/** A shorter pause is over before it is read, in milliseconds. */
const shortHold = 1_000;

/** Performs what the engine asks for and tells it what came of it. Decides nothing. */
export class RunDriver {
  #state: RunState;
  #told: RunProgress | null = null;
  #isScheduled = false;
  #over: () => void = () => undefined;

  constructor(
    state: RunState,
    private readonly around: DriverSurroundings,
  ) {
    this.#state = state;
  }

  get progress(): RunProgress {
    const { now, heldFor } = this.around;
    return whileHeld(progressOf(this.#state, now()), heldFor?.() ?? 0);
  }

  get isOver(): boolean {
    return this.#state.stage === 'over';
  }

  /** Fulfils once the run is over; never rejects. */
  async run(): Promise<RunState> {
    const over = new Promise<void>((resolve) => {
      this.#over = resolve;
    });
    this.#take(begin(this.#state, this.#moment()));
    await over;
    return this.#state;
  }

  tell(event: RunEvent): void {
    if (this.isOver) return;
    try {
      this.#take(advance(this.#state, event, this.#moment()));
    } catch (error) {
      this.around.broke(error);
      if ('lane' in event && event.kind !== 'broken') {
        this.tell({ kind: 'broken', lane: event.lane, reason: mistake });
      }
    }
  }

  #take({ state, effects }: Turn): void {
    this.#state = state;
    for (const effect of effects) void this.#perform(effect);
    if (this.isOver) this.#over();
    else this.#report();
  }

  async #perform(effect: RunEffect): Promise<void> {
    let event: RunEvent;
    try {
      event = await this.#done(effect);
    } catch (error) {
      const reason = this.around.reasonOf(error);
      if (reason === undefined) this.around.broke(error);
      event = { kind: 'broken', lane: effect.lane, reason: reason ?? mistake };
    }
    this.tell(event);
  }

  async #done(effect: RunEffect): Promise<RunEvent> {
    const { lane } = effect;
    const runId = this.#state.settings.id;
    const { readRows, putBatch, keepMarks, inTurn = atOnce } = this.around;
    switch (effect.kind) {
      case 'readPlan': {
        const { planId, sheet, known } = effect;
        return { kind: 'planRead', lane, read: await inTurn(readRows(planId, sheet, { known })) };
      }
      case 'keep': {
        const { marks, answer, before } = effect;
        const beside = {
          ...(answer === undefined ? {} : { answer }),
          ...(before === undefined ? {} : { before }),
        };
        await inTurn(keepMarks({ runId, marks, ...beside }));
        return { kind: 'kept', lane };
      }
      case 'record': {
        const { attempt, marks, before } = effect;
        const beside = before === undefined ? {} : { before };
        const missing = await this.around.recordAttempt({ runId, attempt, marks, ...beside });
        return { kind: 'recorded', lane, missing };
      }
      case 'put': {
        const { sheet, planId, body } = effect;
        const batch = { sheet, planId, body, mayGo: () => mayGo(this.#state, lane, this.#instant()) };
        return { kind: 'putEnded', lane, end: await inTurn(putBatch(batch)) };
      }
      case 'wait':
        await this.around.wait(effect.milliseconds);
        return { kind: 'waited', lane };
      default:
        return assertNever(effect);
    }
  }

  #moment(): Moment {
    return { ...this.#instant(), chance: this.around.random() };
  }

  #instant(): Instant {
    return { at: this.around.now(), wall: this.around.clock() };
  }

  /** Words at once, numbers now and then: the last report of a run has both. */
  #report(): void {
    const next = this.progress;
    const told = this.#told;
    const isNews =
      next.phase !== told?.phase ||
      next.notice !== told.notice ||
      (next.waitsFor === null) !== (told.waitsFor === null);
    if (isNews) this.#emit(next);
    else if (!this.#isScheduled) {
      this.#isScheduled = true;
      this.around.schedule(() => {
        this.#isScheduled = false;
        if (!this.isOver) this.#emit(this.progress);
      }, newsTime);
    }
  }

  #emit(progress: RunProgress): void {
    this.#told = progress;
    this.around.progressed(progress);
  }
}
