import type { Command } from '../../ui/command';
import { beginChoosing, choicesObstacle } from '../edit-actions';
import { openFilter } from '../filter/open-filter';
import type { GridSession } from '../grid-session';
import { openHeadingMenu, openMenuAtCursor } from '../menu/open-menu';
import type { GridColumn } from '../model/grid-column';

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
        const column = activeColumn(session);
        if (column !== undefined) openHeadingMenu(session, column);
      },
    },
    {
      id: 'menu.list',
      title: 'List of the cell, or filter of its column',
      group: 'Go to',
      keys: ['Alt+ArrowDown'],
      hint: 'What may be chosen for the active cell; where it has no list, the filter of its column.',
      run: () => {
        const column = activeColumn(session);
        if (choicesObstacle(session) === undefined) beginChoosing(session);
        else if (column !== undefined) openFilter(session, column);
      },
    },
  ];
}

function activeColumn(session: GridSession): GridColumn | undefined {
  return session.column(session.selection.get().active.column);
}
