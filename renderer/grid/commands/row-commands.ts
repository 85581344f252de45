import type { Command } from '../../ui/command';
import type { GridSession } from '../grid-session';
import { addRow, removeRows } from '../row-actions';

/** Rows as a whole. */
export function rowCommands(session: GridSession): readonly Command[] {
  return [
    {
      id: 'rows.add',
      title: 'Add row',
      group: 'Rows',
      keys: [],
      hint: 'A new row at the end of the sheet.',
      run: () => {
        addRow(session);
      },
    },
    {
      id: 'rows.remove',
      title: 'Remove rows',
      group: 'Rows',
      keys: ['Ctrl+-'],
      hint: 'The selected rows that are new. Rows the server has stay.',
      menus: ['cells', 'rows'],
      obstacle: () => (session.rows.count === 0 ? 'The sheet has no rows.' : undefined),
      run: () => {
        removeRows(session);
        session.focus();
      },
    },
  ];
}
