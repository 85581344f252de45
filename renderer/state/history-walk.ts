import type { PlanbatchApi } from '../../shared/ipc/contract';
import type { Row } from '../../shared/plan/row';
import { keepsMine } from './decision-label';
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
  /** Whether there is anything to be seen of it. */
  readonly isSeen: boolean;
}

export type Moved = (step: HistoryStep, content: StepEdits, outcome: MoveOutcome) => void;

type KnownStep = HistoryStep & { readonly content: StepEdits };

interface Surroundings {
  readonly api: Pick<PlanbatchApi, 'readStep'>;
  readonly mayMove: () => boolean;
  /** Applies the edits that still fit and has them kept. */
  readonly perform: (move: HistoryMove, step: HistoryStep, turn: Turn) => MoveOutcome;
  readonly isSeen: (turn: Turn) => boolean;
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

  /**
   * `moved` is told which step it was, once it is done. A step of which nothing is seen, as the decision on a row that
   * was sent since, goes together with the one before it: in one turn, so that nothing else comes between them.
   */
  move(move: HistoryMove, moved?: Moved): Promise<void> {
    return this.#turns.take(() => this.#moveOn(move, moved));
  }

  /** What the step is called that a move would show; undefined where none is left, or what it does is still to be read. */
  ahead(move: HistoryMove): string | undefined {
    const { done, undone } = this.history.get();
    const step = (move === 'undo' ? done : undone).findLast((one) => this.#isShown(move, one));
    return step === undefined || isUnknown(step) ? undefined : step.label;
  }

  #isShown(move: HistoryMove, { content, isIdle }: HistoryStep): boolean {
    if (content === undefined || isIdle === false) return true;
    return this.surroundings.isSeen(turnOf(move, content));
  }

  #moveOn(move: HistoryMove, moved: Moved | undefined): Promise<void> | undefined {
    const step = stepToMove(this.history.get(), move);
    if (step === undefined || !this.surroundings.mayMove()) return undefined;
    if (step.content === undefined) return this.#fetchAndMove(move, step, moved);
    return this.#moveSeen(move, { ...step, content: step.content }, moved);
  }

  #moveSeen(move: HistoryMove, step: KnownStep, moved: Moved | undefined): Promise<void> | undefined {
    const outcome = this.#perform(move, step, step.content);
    if (!outcome.isSeen && stepToMove(this.history.get(), move) !== undefined)
      return this.#moveOn(move, moved);
    moved?.(step, step.content, outcome);
    return undefined;
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
      await this.#moveSeen(move, { ...step, content: read.value }, moved);
    }
  }

  #perform(move: HistoryMove, step: HistoryStep, content: StepEdits): MoveOutcome {
    const { edits, inverse } = content;
    const turn = turnOf(move, content);
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

function turnOf(move: HistoryMove, { edits, inverse }: StepEdits): Turn {
  return move === 'undo' ? { apply: inverse, takesBack: edits } : { apply: edits, takesBack: inverse };
}

/** Of a decision that is still to be read nobody knows whether its rows were sent since. */
function isUnknown({ content, label }: HistoryStep): boolean {
  return content === undefined && keepsMine(label);
}
