import type { DecidedRows } from '../../../shared/ipc/review-schemas';
import { decisionEdit, type Taken } from '../../../shared/plan/decision-edit';
import type { Services } from './services';

/** As a window does: has the server's rows put under rows in conflict, and decides them by one gesture. */
export async function decide(services: Services, rowIds: readonly string[], taken: Taken): Promise<number> {
  const done = await services.calls.resolveConflicts({ rowIds });
  if (!done.ok) throw new Error(done.failure.message);
  await makeDecision(services, done.value, taken);
  return done.value.length;
}

export async function makeDecision(services: Services, decided: DecidedRows, taken: Taken): Promise<void> {
  const edits = decided.flatMap(({ rowId, isGone }) => {
    const row = services.window.get(rowId);
    return row === undefined ? [] : decisionEdit(row, taken, isGone);
  });
  await services.edit(...edits);
}
