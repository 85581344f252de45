import type { Row } from '../../shared/plan/row';
import type { RowUpdate } from '../../shared/plan/row-update';
import { NotKept } from './store/keeping';
import type { Workspace } from './workspace';

const ended = 'Planbatch ended before the answer came.';

/**
 * Puts right what a run left that the program did not live to finish: rows that were waiting are edited or new
 * again, rows that were on their way are without an answer. Gives the rows without an answer that were not edited
 * since, which can be settled by reading back.
 */
export async function putInterruptedRight(workspace: Workspace): Promise<readonly Row[]> {
  const left = await workspace.rowsInStates(['queued', 'sending']);
  try {
    await workspace.updateRows(left.map(afterInterruption));
  } catch (error) {
    // A disk that refuses shows in the state of keeping; the next start tries again.
    if (!(error instanceof NotKept)) throw error;
  }
  const open = await workspace.rowsInStates(['unknown']);
  return open.filter((row) => row.run?.revision === row.revision);
}

function afterInterruption({ id: rowId, run }: Row): RowUpdate {
  if (run?.state !== 'sending') return { rowId, run: null };
  return { rowId, run: { ...run, state: 'unknown', message: ended } };
}
