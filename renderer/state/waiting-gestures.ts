import type { CallOutput } from '../../shared/ipc/contract';
import type { Edit } from '../../shared/plan/edit';
import { afterMove, afterStep, type History, stepEdits, stepToMove } from './history';

/** Gestures that the disk has not taken yet, in the order they were made. */
export type WaitingGestures = CallOutput<'openWorkspace'>['waiting'];

/** Shows them on rows that came from the disk, which have none of them; gives the history with them. */
export function withWaiting(
  history: History,
  waiting: WaitingGestures,
  apply: (edits: readonly Edit[]) => () => readonly Edit[],
): History {
  let shown = history;
  for (const { gesture, edits } of waiting) {
    const inverse = apply(edits);
    const { id, cause } = gesture;
    if ('label' in cause) {
      const { label, sheet } = cause;
      shown = afterStep(shown, { id, label, sheet, content: stepEdits(edits, inverse) });
    } else {
      const step = stepToMove(shown, cause.how);
      if (step?.id === cause.stepId) shown = afterMove(shown, cause.how, step);
    }
  }
  return shown;
}
