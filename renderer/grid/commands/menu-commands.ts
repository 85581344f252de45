import type { Command } from '../../ui/command';
import type { GridSession } from '../grid-session';
import { openHeadingMenu, openMenuAtCursor } from '../menu/open-menu';

/** Menus by key. */
export function menuCommands(session: GridSession): readonly Command[] {
  return [
    {
      id: 'menu.selection',
      title: 'Menu of the selection',
      group: 'Go to',
      keys: ['Shift+F10', 'ContextMenu'],
      hint: 'The context menu, at the active cell.',
      run: () => {
        openMenuAtCursor(session);
      },
    },
    {
      id: 'menu.column',
      title: 'Menu of the column',
      group: 'Go to',
      keys: [],
      hint: 'The menu of the heading over the active cell.',
      run: () => {
        const column = session.column(session.selection.get().active.column);
        if (column !== undefined) openHeadingMenu(session, column);
      },
    },
  ];
}
