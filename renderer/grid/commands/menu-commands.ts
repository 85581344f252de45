import type { Command } from '../../ui/command';
import { beginChoosing, choicesObstacle } from '../edit-actions';
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
      title: 'List of the cell, or menu of the column',
      group: 'Go to',
      keys: ['Alt+ArrowDown'],
      hint: 'What may be chosen for the active cell; where it has no list, the menu of the heading over it.',
      run: () => {
        if (choicesObstacle(session) === undefined) {
          beginChoosing(session);
          return;
        }
        const column = session.column(session.selection.get().active.column);
        if (column !== undefined) openHeadingMenu(session, column);
      },
    },
  ];
}
