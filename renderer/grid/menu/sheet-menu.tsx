import { memo, useCallback } from 'react';
import { assertNever } from '../../../shared/plan/assert-never';
import { useObservable } from '../../state/observable';
import { type Command, runCommand } from '../../ui/command';
import { Menu } from '../../ui/menu';
import { columnCommands } from '../commands/column-commands';
import type { GridSession } from '../grid-session';
import { headingName } from '../model/column-heading';
import { isChosenColumn } from './open-menu';
import type { OpenedMenu } from './opened-menu';

interface SheetMenuProps {
  readonly session: GridSession;
  readonly commands: readonly Command[];
}

/** The menu of the sheet that is open: of cells, of rows or of a heading. */
export const SheetMenu = memo(function OpenMenu({ session, commands }: SheetMenuProps) {
  const menu = useObservable(session.menu);
  const close = useCallback(() => {
    session.menu.set(null);
    session.focus();
  }, [session]);
  if (menu === null) return null;
  return (
    <Menu
      label={menuLabel(menu)}
      commands={menuCommandsOf(session, menu, commands)}
      at={menu.at}
      onClose={close}
      onChoose={(command) => {
        runCommand(command, (reason) => {
          session.workspace.tell('information', reason);
        });
      }}
    />
  );
});

function menuLabel(menu: OpenedMenu): string {
  switch (menu.kind) {
    case 'cells':
      return 'Cells';
    case 'rows':
      return 'Rows';
    case 'heading':
      return headingName(menu.column);
    default:
      return assertNever(menu);
  }
}

function menuCommandsOf(
  session: GridSession,
  menu: OpenedMenu,
  commands: readonly Command[],
): readonly Command[] {
  if (menu.kind !== 'heading') return commands.filter(({ menus }) => menus?.includes(menu.kind));
  const ofColumn = columnCommands(session, menu.column);
  // The sign in a heading opens its menu without selecting the column: what works on cells would do so elsewhere.
  if (!isChosenColumn(session, menu.column)) return ofColumn;
  return [...commands.filter(({ menus }) => menus?.includes('columns')), ...ofColumn];
}
