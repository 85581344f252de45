import type { Command } from '../../ui/command';
import { beginEdit, clearSelection } from '../edit-actions';
import type { GridSession } from '../grid-session';

/** Changing what cells hold. Typing over a cell is not among them: that is no command, it is what keys are for. */
export function editCommands(session: GridSession): readonly Command[] {
  return [
    {
      id: 'edit.cell',
      title: 'Edit cell',
      group: 'Edit',
      keys: ['F2'],
      hint: 'Opens the cell with the caret at its end.',
      menus: ['cells'],
      run: () => {
        beginEdit(session, 'edit', 'content');
      },
    },
    {
      id: 'edit.clear',
      title: 'Clear',
      group: 'Edit',
      keys: ['Delete'],
      hint: 'Makes the selected cells blank.',
      menus: ['cells', 'rows'],
      isRepeatable: true,
      run: () => {
        clearSelection(session);
      },
    },
  ];
}
