import type { HistoryMove } from '../../state/history';
import type { Command } from '../../ui/command';
import type { GridSession } from '../grid-session';
import { moveStep } from '../history-actions';

/** Undo and redo, which show where the change was. They work in the whole window. */
export function historyCommands(session: GridSession): readonly Command[] {
  const move = (which: HistoryMove): Pick<Command, 'group' | 'isEverywhere' | 'obstacle' | 'run'> => ({
    group: 'Edit',
    isEverywhere: true,
    obstacle: () => {
      const { done, undone } = session.workspace.history.get();
      const isNothing = (which === 'undo' ? done : undone).length === 0;
      return isNothing ? `Nothing to ${which}.` : undefined;
    },
    run: () => {
      moveStep(session, which);
    },
  });
  return [
    { id: 'edit.undo', title: 'Undo', keys: ['Ctrl+Z'], ...move('undo') },
    { id: 'edit.redo', title: 'Redo', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], ...move('redo') },
  ];
}
