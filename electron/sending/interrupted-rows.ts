import type { Row } from '../../shared/plan/row';
import type { OpenAttempts } from './open-attempts';
import { rebuiltAttempt } from './rebuilt-attempt';
import { inState, released } from './row-outcomes';
import type { SendingSurroundings } from './sending-surroundings';

/**
 * While no run goes on, puts right what one left that did not come to its end, as the program ended or the disk
 * refused: rows that waited are edited or new again, those on their way are without an answer and are told
 * `message`. All without an answer can then be settled, but for rows edited since, which are sent anew.
 */
export async function putInterruptedRight(
  attempts: OpenAttempts,
  around: SendingSurroundings,
  message: string,
): Promise<void> {
  const left = await around.rowsInStates(['queued', 'sending']);
  const isOpen = (row: Row): boolean => row.run?.state === 'sending' || attempts.of(row.id) !== undefined;
  const sentAs = (row: Row): Row => ({ ...row, revision: row.run?.revision ?? row.revision });
  await around.updateRows(
    left.map((row) => (isOpen(row) ? inState(sentAs(row), 'unknown', message) : released(row))),
  );
  for (const row of await around.rowsInStates(['unknown'])) {
    const isAsSent = row.run?.revision === row.revision;
    if (isAsSent && attempts.of(row.id) === undefined) attempts.open(rebuiltAttempt(row, around.now()));
  }
}
