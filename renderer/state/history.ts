import type { HistoryStepHead } from '../../shared/ipc/keeping-schemas';
import type { Edit } from '../../shared/plan/edit';
import { LateEdit, plainEdit } from '../../shared/plan/late-edit';
import { workedOutOnce } from './inverse-edit';

/** What a step did and what takes it back, each in the order to apply it. */
export interface StepEdits {
  readonly edits: readonly Edit[];
  readonly inverse: readonly Edit[];
}

/** A step whose edits, and whose taking back, are worked out when somebody asks for them. */
export function stepEdits(edits: readonly Edit[], inverse: () => readonly Edit[]): StepEdits {
  // A paste that begins at edited rows has other edits before those.
  const plain = workedOutOnce(() =>
    edits.some((edit) => edit instanceof LateEdit) ? edits.map(plainEdit) : edits,
  );
  return {
    get edits() {
      return plain();
    },
    get inverse() {
      return inverse();
    },
  };
}

/** One gesture (a cell typed, a paste, rows added). The edits of one made before this start stay in the store until they are needed. */
export interface HistoryStep extends HistoryStepHead {
  readonly content: StepEdits | undefined;
  /** Whether it put nothing into rows but what they held, as `Keep mine` does; undefined where nobody has looked. */
  readonly isIdle?: boolean;
}

export interface History {
  readonly done: readonly HistoryStep[];
  readonly undone: readonly HistoryStep[];
}

export type HistoryMove = 'undo' | 'redo';

export const emptyHistory: History = { done: [], undone: [] };

/** The oldest steps go beyond this many; the workspace store keeps as many. */
const greatestDepth = 1000;

/** The history as the store tells it at the start. */
export function historyFrom(heads: {
  readonly done: readonly HistoryStepHead[];
  readonly undone: readonly HistoryStepHead[];
}): History {
  const step = (head: HistoryStepHead): HistoryStep => ({ ...head, content: undefined });
  return { done: heads.done.map(step), undone: heads.undone.map(step) };
}

/** History after a new gesture; what had been undone can no longer be redone. */
export function afterStep(history: History, step: HistoryStep): History {
  return { done: [...history.done.slice(1 - greatestDepth), step], undone: [] };
}

/** The step that a move takes; undefined where there is none. */
export function stepToMove(history: History, move: HistoryMove): HistoryStep | undefined {
  return move === 'undo' ? history.done.at(-1) : history.undone.at(-1);
}

/** History after its last step was taken back, or its last undone step done again. `step` is that step. */
export function afterMove({ done, undone }: History, move: HistoryMove, step: HistoryStep): History {
  return move === 'undo'
    ? { done: done.slice(0, -1), undone: [...undone, step] }
    : { done: [...done, step], undone: undone.slice(0, -1) };
}

/** History without the side whose last step is out of reach: what lies behind it can no longer be reached either. */
export function withoutReach(history: History, move: HistoryMove): History {
  return move === 'undo' ? { ...history, done: [] } : { ...history, undone: [] };
}
