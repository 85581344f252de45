import type { Workspace } from '../../state/workspace';
import type { Command } from '../../ui/command';
import type { GridSession } from '../grid-session';

/** What F4 does again: on the sheet and the selection of then, without asking anything. */
interface Repeatable {
  readonly title: string;
  readonly again: (session: GridSession) => void;
  /** How the name of its step begins, where that is made only later: the clipboard has to be read, or a question answered. */
  readonly comesAs?: string | undefined;
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

/** From now on F4 does this. A command that asks for more first calls it with what it was told. */
export function rememberRepeat(session: GridSession, repeatable: Repeatable): void {
  last.set(session.workspace, { ...repeatable, after: newestStep(session) });
}

/** What is done last is nothing that F4 could do again. */
export function forgetRepeat({ workspace }: GridSession): void {
  last.set(workspace, { title: '', again: () => undefined, after: noStep });
}

/** Does what F4 does again from now on; where that asks first, the step comes once it is answered. */
export function doRepeatable(session: GridSession, repeatable: Repeatable, run: () => void): void {
  const before = newestStep(session);
  run();
  const isDone = newestStep(session) !== before;
  rememberRepeat(session, isDone ? { ...repeatable, comesAs: undefined } : repeatable);
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
    obstacle: () => repeatObstacle(workspace),
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

/** As in Excel, nothing older is repeated than what was done last. */
function repeatObstacle(workspace: Workspace): string | undefined {
  const repeatable = last.get(workspace);
  if (repeatable === undefined) return 'Nothing to repeat yet.';
  return isLast(workspace, repeatable) ? undefined : 'What was done last cannot be repeated.';
}

/** Whether no step has been made since but its own; one that was undone may be done again elsewhere. */
function isLast(workspace: Workspace, { after, comesAs }: Remembered): boolean {
  const { done, undone } = workspace.history.get();
  if (undone.some(({ id }) => id === after)) return true;
  const place = done.findLastIndex(({ id }) => id === after);
  if (place === -1 && after !== undefined) return false;
  const [own, ...others] = done.slice(place + 1);
  if (own === undefined) return true;
  return others.length === 0 && comesAs !== undefined && own.label.startsWith(comesAs);
}
