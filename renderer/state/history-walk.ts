import type { PlanbatchApi } from '../../shared/ipc/contract';
import type { Row } from '../../shared/plan/row';
import type { Turn } from './fitting-edits';
import {
  afterMove,
  emptyHistory,
  type History,
  type HistoryMove,
  type HistoryStep,
  type StepEdits,
  stepToMove,
  withoutReach,
} from './history';
import { failureNotice, notice, type Notice } from './notice';
import { observable, type Observable } from './observable';
import { Turns } from './turns';
import { withWordNow } from './word-again';

/** What came of a move. */
export interface MoveOutcome {
  /** How many changes did not fit any more. */
  readonly left: number;
  /** Whether there was anything to take back or to do again. */
  readonly isSeen: boolean;
}

export type Moved = (step: HistoryStep, content: StepEdits, outcome: MoveOutcome) => void;

interface Surroundings {
  readonly api: Pick<PlanbatchApi, 'readStep'>;
  readonly mayMove: () => boolean;
  /** Applies the edits that still fit and has them kept. */
  readonly perform: (move: HistoryMove, step: HistoryStep, turn: Turn) => MoveOutcome;
  readonly rowOf: (id: string) => Row | undefined;
  readonly tell: (notice: Notice) => void;
}

/**
 * Walks back and forth along the history. A step made since the start moves at once; an older one is fetched
 * from the store first, and moves that are asked for meanwhile wait their turn.
 */
export class HistoryWalk {
  readonly history: Observable<History> = observable(emptyHistory);
  readonly #turns = new Turns();
  #isMoving = false;

  constructor(readonly surroundings: Surroundings) {}

  /** Whether rows change because a step is undone or done again. */
  get isMoving(): boolean {
    return this.#isMoving;
  }

  /** `moved` is told which step it was, once it is done. */
  move(move: HistoryMove, moved?: Moved): Promise<void> {
    return this.#turns.take(() => {
      const step = stepToMove(this.history.get(), move);
      if (step === undefined || !this.surroundings.mayMove()) return undefined;
      if (step.content === undefined) return this.#fetchAndMove(move, step, moved);
      const outcome = this.#perform(move, step, step.content);
      moved?.(step, step.content, outcome);
      return undefined;
    });
  }

  async #fetchAndMove(move: HistoryMove, step: HistoryStep, moved: Moved | undefined): Promise<void> {
    const { api, tell } = this.surroundings;
    const read = await api.readStep({ stepId: step.id });
    // What was done meanwhile comes first: then this step is no longer the last.
    if (stepToMove(this.history.get(), move) !== step) return;
    if (!read.ok) {
      tell(failureNotice(read.failure, () => void this.move(move, moved)));
    } else if (read.value === null) {
      this.history.set(withoutReach(this.history.get(), move));
      tell(notice('problem', `Out of reach: ${step.label}`));
    } else {
      const outcome = this.#perform(move, step, read.value);
      moved?.(step, read.value, outcome);
    }
  }

  #perform(move: HistoryMove, step: HistoryStep, content: StepEdits): MoveOutcome {
    const { edits, inverse } = content;
    const turn =
      move === 'undo' ? { apply: inverse, takesBack: edits } : { apply: edits, takesBack: inverse };
    const back = withWordNow(turn.takesBack, this.surroundings.rowOf);
    const after = move === 'undo' ? { edits: back, inverse } : { edits, inverse: back };
    this.history.set(afterMove(this.history.get(), move, { ...step, content: after }));
    this.#isMoving = true;
    try {
      return this.surroundings.perform(move, step, turn);
    } finally {
      this.#isMoving = false;
    }
  }
}
