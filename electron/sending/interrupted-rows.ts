import type { Mark } from '../../shared/batch/run-record';
import type { Row } from '../../shared/plan/row';
import { releaseMark, stateMark } from './engine/marks';
import type { OpenSending } from './open-attempts';

/**
 * What rows are told of which a run left the end open, as the program ended or the disk refused: those on their
 * way are without an answer (`message`), those that waited are edited or new again. What was on its way is on disk:
 * a row of which nothing is, was never sent from here and can be sent anew.
 */
export function interruptedMarks(
  left: readonly Row[],
  open: readonly OpenSending[],
  message: string,
): readonly Mark[] {
  const sendings = new Map(open.map((sending) => [sending.rowId, sending]));
  return left.flatMap((row) => {
    const was = row.run?.state ?? null;
    const sending = sendings.get(row.id);
    if (sending === undefined) return releaseMark(row, was);
    if (was === 'unknown') return [];
    return stateMark({ ...row, revision: sending.revision }, 'unknown', { was, message });
  });
}

/** What a person is told at the start of a run that did not come to its end; undefined where there is none. */
export function interruptionNotice(marks: readonly Mark[]): string | undefined {
  const open = marks.filter(({ standing }) => standing === 'unknown').length;
  const waiting = marks.length - open;
  const said = [
    ...(open === 0 ? [] : [`No answer for ${rows(open)}: press Settle unknown.`]),
    ...(waiting === 0 ? [] : [`Not sent: ${rows(waiting)}.`]),
  ];
  return said.length === 0 ? undefined : `The last run was interrupted. ${said.join(' ')}`;
}

function rows(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'row' : 'rows'}`;
}
