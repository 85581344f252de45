import { environmentWords } from '../../shared/ipc/connection-rules';
import type { Connection } from '../../shared/ipc/connection-schemas';
import type { CallOutput } from '../../shared/ipc/contract';
import { counted } from '../ui/number-text';

export type MovePreview = CallOutput<'previewMove'>;
export type Moved = CallOutput<'moveWorkspace'>;
export type MoveEnd = Pick<Connection, 'name' | 'environment' | 'database'>;

/** What moving means, line by line, before it is done. */
export function moveLines(preview: MovePreview, from: MoveEnd, to: MoveEnd): readonly string[] {
  const { edited, created, unanswered } = preview;
  const [here, there] = [placeName(from), placeName(to)];
  const changes =
    edited + created === 0
      ? `Nothing is changed here that would come along: what ${there} holds is shown.`
      : `${changedRows(preview)} what you typed, over the values of ${there}. A row that it does not have is new there.`;
  return [
    changes,
    `All other cells are read anew from ${there}. Unchanged rows that it does not have stay behind.`,
    `What runs said of rows is about ${here} and stays there, with the history. What was sent to ${here} already is no change any more, and does not come along.`,
    ...(unanswered === 0
      ? []
      : [`${counted(unanswered, 'row')} without an answer of ${here}: settle first, or look there later.`]),
    `The workspace as it is now goes into the bin of “${from.name}”, from which Restore brings it back. Undo begins anew.`,
    `Nothing is sent.`,
  ];
}

function changedRows({ edited, created }: MovePreview): string {
  const parts = [edited > 0 && counted(edited, 'edited row'), created > 0 && counted(created, 'new row')];
  const named = parts.filter((part) => part !== false).join(' and ');
  return `${named} ${edited + created === 1 ? 'keeps' : 'keep'}`;
}

/** What moving has done, once it is done. */
export function movedSentence(moved: Moved, from: MoveEnd, to: MoveEnd): string {
  const { kept, different, alreadySo, fresh, leftBehind, missingPlans } = moved;
  const there = placeName(to);
  const parts = [
    `“${moved.workspace.name}” is in ${there} now: ${counted(kept, 'edited row')}, ${counted(fresh, 'new row')}.`,
    different > 0 && `In ${counted(different, 'row')} ${there} had other values than those that were edited.`,
    alreadySo > 0 && `${counted(alreadySo, 'row')} already so there.`,
    leftBehind > 0 && `${counted(leftBehind, 'unchanged row')} not there, left behind.`,
    missingPlans > 0 && `${counted(missingPlans, 'plan')} not there.`,
    `What was sent before, with its history, is in the bin of “${from.name}”.`,
  ];
  return parts.filter((part) => part !== false).join(' ');
}

/** How a place is called in a sentence: `Test (RENEWALS)`. */
export function placeName({ environment, database }: MoveEnd): string {
  return `${environmentWords[environment]} (${database})`;
}
