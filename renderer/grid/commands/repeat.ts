import type { Workspace } from '../../state/workspace';
import type { Command } from '../../ui/command';
import type { GridSession } from '../grid-session';
import { strayReason } from '../stray-cursor';

/** What F4 does again: on the sheet and the selection of then, without asking anything. */
interface Repeatable {
  readonly title: string;
  readonly again: (session: GridSession) => void;
}

/** The newest step that could be undone when it was remembered. */
type Remembered = Repeatable & { readonly after: string | undefined };

function newestStep({ workspace }: GridSession): string | undefined {
  return workspace.history.get().done.at(-1)?.id;
}

/** No step of any history. */
const noStep = '';

/** Kept by workspace: what was done on one sheet is repeated on the other. */
const last = new WeakMap<Workspace, Remembered>();

/** This has been done: from now on F4 does it again. What asks for more first calls it once that is answered. */
export function rememberRepeat(session: GridSession, repeatable: Repeatable): void {
  last.set(session.workspace, { ...repeatable, after: newestStep(session) });
}

/** What is done last is nothing that F4 could do again. */
export function forgetRepeat({ workspace }: GridSession): void {
  last.set(workspace, { title: '', again: () => undefined, after: noStep });
}

/** Does what F4 does again from now on; where that asks first, once it is answered. */
export function doRepeatable(session: GridSession, repeatable: Repeatable, run: () => void): void {
  run();
  const asked = session.question.get();
  if (asked === null) {
    rememberRepeat(session, repeatable);
    return;
  }
  const answers = asked.answers.map((answer) => ({
    ...answer,
    run: () => {
      answer.run();
      rememberRepeat(session, repeatable);
    },
  }));
  session.question.set({ ...asked, answers });
}

/** F4. */
export function repeatCommand(session: GridSession): Command {
  const { workspace } = session;
  return {
    id: 'edit.repeat',
    title: 'Repeat',
    group: 'Edit',
    keys: ['F4'],
    hint: 'Does the last entry, fill, clearing or the like again, with what is selected now.',
    obstacle: () => strayReason(session) ?? repeatObstacle(workspace),
    run: () => {
      const repeatable = last.get(workspace);
      if (repeatable === undefined) return;
      const before = workspace.notice.get();
      repeatable.again(session);
      const told = workspace.notice.get();
      // What it has told itself is more; an edit takes away what was told before.
      if (told === null || told === before) workspace.tell('information', `Again: ${repeatable.title}`);
      // One that remembers itself anew knows what is still to come.
      if (last.get(workspace) === repeatable) rememberRepeat(session, repeatable);
    },
  };
}

/** As in Excel, nothing older is repeated than what was done last; one that was undone may be done again elsewhere. */
function repeatObstacle(workspace: Workspace): string | undefined {
  const { done, undone } = workspace.history.get();
  const newest = done.at(-1)?.id;
  const repeatable = last.get(workspace);
  if (repeatable === undefined && newest === undefined) return 'Nothing to repeat yet.';
  const isLast =
    repeatable !== undefined &&
    (repeatable.after === newest || undone.some(({ id }) => id === repeatable.after));
  return isLast ? undefined : 'What was done last cannot be repeated.';
}
