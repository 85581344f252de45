import type { Command } from '../../ui/command';
import { fillSelection } from '../edit-actions';
import type { GridSession } from '../grid-session';

/** Filling the selection from its edge. */
export function fillCommands(session: GridSession): readonly Command[] {
  return [
    {
      id: 'fill.down',
      title: 'Fill down',
      group: 'Fill',
      keys: ['Ctrl+D'],
      hint: 'Copies the first row of the selection into the others; of one row, the row above.',
      menus: ['cells'],
      isRepeatable: true,
      run: () => {
        fillSelection(session, 'down');
      },
    },
    {
      id: 'fill.right',
      title: 'Fill right',
      group: 'Fill',
      keys: ['Ctrl+R'],
      hint: 'Copies the first column of the selection into the others; of one column, the one before.',
      menus: ['cells'],
      isRepeatable: true,
      run: () => {
        fillSelection(session, 'right');
      },
    },
  ];
}
