import { type Command, runCommand } from '../../ui/command';
import type { GridSession } from '../grid-session';
import { strayReason } from '../stray-cursor';
import { adjustCommands } from './adjust-commands';
import { clipboardCommands } from './clipboard-commands';
import { columnLayoutCommands } from './column-layout-commands';
import { conflictCommands } from './conflict-commands';
import { editCommands } from './edit-commands';
import { fillCommands } from './fill-commands';
import { filterCommands } from './filter-commands';
import { findCommands } from './find-commands';
import { historyCommands } from './history-commands';
import { leftOutCommands } from './left-out-commands';
import { menuCommands } from './menu-commands';
import { doRepeatable, repeatCommand } from './repeat';
import { rowCommands } from './row-commands';
import { selectionCommands } from './selection-commands';
import { sortCommands } from './sort-commands';
import { viewCommands } from './view-commands';

/** Every command of a sheet: its keys, menus, the palette and the keyboard sheet are made from this list. */
export function sheetCommands(session: GridSession): readonly Command[] {
  return [
    ...historyCommands(session),
    repeatCommand(session),
    ...editCommands(session),
    ...adjustCommands(session),
    ...clipboardCommands(session),
    ...fillCommands(session),
    ...rowCommands(session),
    ...selectionCommands(session),
    ...sortCommands(session),
    ...filterCommands(session),
    ...findCommands(session),
    ...leftOutCommands(session),
    ...conflictCommands(session),
    ...columnLayoutCommands(session),
    ...viewCommands(session),
    ...menuCommands(session),
  ].map((command) => remembered(session, command));
}

/** A repeatable command that F4 does again, on whichever sheet is shown by then. */
function remembered(session: GridSession, command: Command): Command {
  if (command.isRepeatable !== true) return command;
  const again = (other: GridSession): void => {
    const same = sheetCommands(other).find(({ id }) => id === command.id);
    if (same !== undefined) runCommand(same, (reason) => other.workspace.tell('information', reason));
  };
  return {
    ...command,
    obstacle: () => strayReason(session) ?? command.obstacle?.(),
    run: () => {
      doRepeatable(session, { title: command.title, again }, command.run);
    },
  };
}
