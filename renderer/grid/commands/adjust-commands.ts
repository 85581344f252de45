import type { Command } from '../../ui/command';
import type { GridSession } from '../grid-session';
import { strayReason } from '../stray-cursor';

/** Changing many amounts by one rule, as at a renewal. */
export function adjustCommands(session: GridSession): readonly Command[] {
  return [
    {
      id: 'edit.adjustAmounts',
      title: 'Adjust amounts…',
      group: 'Edit',
      keys: [],
      hint: 'Raises or lowers the selected amounts by a percentage or in dollars.',
      otherWords: 'raise increase lower decrease reduce percent % renewal round change',
      menus: ['cells', 'rows', 'columns'],
      obstacle: () => (session.rows.count === 0 ? 'The sheet has no rows.' : strayReason(session)),
      run: () => {
        session.clipboard.dialog.set({ kind: 'adjust' });
      },
    },
  ];
}
