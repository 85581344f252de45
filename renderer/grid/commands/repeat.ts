import type { Workspace } from '../../state/workspace';
import type { Command } from '../../ui/command';
import type { GridSession } from '../grid-session';

/** What F4 does again: on the sheet and the selection of then, without asking anything. */
interface Repeatable {
  readonly title: string;
  readonly again: (session: GridSession) => void;
}

/** Kept by workspace: what was done on one sheet is repeated on the other. */
const last = new WeakMap<Workspace, Repeatable>();

/** From now on F4 does this. A command that asks for more first calls it with what it was told. */
export function rememberRepeat(session: GridSession, repeatable: Repeatable): void {
  last.set(session.workspace, repeatable);
}

/** F4. */
export function repeatCommand(session: GridSession): Command {
  return {
    id: 'edit.repeat',
    title: 'Repeat',
    group: 'Edit',
    keys: ['F4'],
    hint: 'Does the last entry, fill, clearing or the like again, with what is selected now.',
    obstacle: () => (last.has(session.workspace) ? undefined : 'Nothing to repeat yet.'),
    run: () => last.get(session.workspace)?.again(session),
  };
}
