import { counted, numberText } from '../ui/number-text';
import type { RemovalChoice } from './model/removed-rows';

/** What was removed and what was not, for the status line. */
export function removalSummary(
  removed: number,
  { onServer, held }: { onServer: number; held: number },
): string {
  const said = [`${removed === 0 ? 'No rows' : counted(removed, 'row')} removed.`];
  if (onServer > 0) said.push(staying(onServer, 'the server has'));
  if (held > 0)
    said.push(
      staying(
        held,
        'that waits in a run, or has no answer yet,',
        'that wait in a run, or have no answer yet,',
      ),
    );
  return said.join(' ');
}

/** The question before rows the server has are taken off the sheet. */
export function removalQuestion({ fresh, onServer, unsent }: RemovalChoice): string {
  const said: string[] = [];
  if (fresh.length > 0)
    said.push(`${counted(fresh.length, 'row')} ${fresh.length === 1 ? 'is' : 'are'} new.`);
  const many = onServer.length !== 1;
  said.push(
    `${counted(onServer.length, 'row')} ${many ? 'are' : 'is'} on the server, and Planbatch cannot delete ` +
      `${many ? 'them' : 'it'} there. Taken off the sheet, ${many ? 'they stay' : 'it stays'} on the server ` +
      `as ${many ? 'they are' : 'it is'} and ${many ? 'come' : 'comes'} back when the plan is loaded again.`,
  );
  if (unsent > 0) {
    said.push(
      `${numberText(unsent)} of these ${unsent === 1 ? 'holds' : 'hold'} changes that were not sent; ` +
        'Undo brings them back.',
    );
  }
  return said.join(' ');
}

function staying(count: number, which: string, whichMany = which): string {
  return count === 1 ? `1 row ${which} stays.` : `${numberText(count)} rows ${whichMany} stay.`;
}
