import type { Edit } from '../../shared/plan/edit';
import type { SheetName } from '../../shared/plan/sheet';

/** One gesture (a cell typed, a paste, rows added): what it did and what takes it back. */
export interface HistoryStep {
  readonly label: string;
  readonly sheet: SheetName;
  readonly edits: readonly Edit[];
  readonly inverse: readonly Edit[];
}

export interface History {
  readonly done: readonly HistoryStep[];
  readonly undone: readonly HistoryStep[];
}

export const emptyHistory: History = { done: [], undone: [] };

/** The oldest steps go beyond this many. */
const greatestDepth = 1000;

/** History after a new gesture; what had been undone can no longer be redone. */
export function afterStep(history: History, step: HistoryStep): History {
  return { done: [...history.done.slice(1 - greatestDepth), step], undone: [] };
}

/** History after taking back its last step. */
export function afterUndo(history: History): History {
  const step = history.done.at(-1);
  if (step === undefined) return history;
  return { done: history.done.slice(0, -1), undone: [...history.undone, step] };
}

/** History after doing the last undone step again. */
export function afterRedo(history: History): History {
  const step = history.undone.at(-1);
  if (step === undefined) return history;
  return { done: [...history.done, step], undone: history.undone.slice(0, -1) };
}
