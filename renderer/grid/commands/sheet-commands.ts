import type { Command } from '../../ui/command';
import type { GridSession } from '../grid-session';
import { columnLayoutCommands } from './column-layout-commands';
import { editCommands } from './edit-commands';
import { fillCommands } from './fill-commands';
import { historyCommands } from './history-commands';
import { rowCommands } from './row-commands';
import { selectionCommands } from './selection-commands';
import { viewCommands } from './view-commands';

/** Every command of a sheet: its keys, menus, the palette and the keyboard sheet are made from this list. */
export function sheetCommands(session: GridSession): readonly Command[] {
  return [
    ...historyCommands(session),
    ...editCommands(session),
    ...fillCommands(session),
    ...rowCommands(session),
    ...selectionCommands(session),
    ...columnLayoutCommands(session),
    ...viewCommands(session),
  ];
}
