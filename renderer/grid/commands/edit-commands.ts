import type { Command } from '../../ui/command';
import { clearSelection, type RevertScope, untouchCells } from '../cell-actions';
import { toggleDetail } from '../detail-actions';
import { beginChoosing, beginEdit, choicesObstacle } from '../edit-actions';
import type { GridSession } from '../grid-session';
import { strayReason } from '../stray-cursor';

/** Changing what cells hold. Typing over a cell is not among them: that is no command, it is what keys are for. */
export function editCommands(session: GridSession): readonly Command[] {
  return [
    {
      id: 'edit.cell',
      title: 'Edit cell',
      group: 'Edit',
      keys: ['F2'],
      hint: 'Opens the cell with its caret at the end.',
      menus: ['cells'],
      obstacle: () => strayReason(session),
      run: () => {
        beginEdit(session, 'edit', 'content');
      },
    },
    {
      id: 'edit.choose',
      title: 'Choose from a list',
      group: 'Edit',
      keys: [],
      hint: 'Opens the cell with what may be chosen for it; Alt+Down does so where there is a list.',
      obstacle: () => strayReason(session) ?? choicesObstacle(session),
      run: () => {
        beginChoosing(session);
      },
    },
    ...emptyings(session),
    {
      id: 'edit.tell',
      title: 'Tell about the cell',
      group: 'Edit',
      keys: ['Shift+F2'],
      hint: 'What its field means, what the API calls it, what it was, and what is wrong with it.',
      run: () => {
        toggleDetail(session);
      },
    },
    revertCommand(session, 'cell', 'Revert cell'),
    revertCommand(session, 'selection', 'Revert selection'),
    revertCommand(session, 'rows', 'Revert rows'),
  ];
}

/** The two ways in which a cell holds nothing: said to be blank, or nothing said of it at all. */
function emptyings(session: GridSession): readonly Command[] {
  const shared = { group: 'Edit', menus: ['cells', 'rows'], isRepeatable: true } as const;
  return [
    {
      ...shared,
      id: 'edit.clear',
      title: 'Clear',
      menus: ['cells', 'rows', 'columns'],
      otherWords: 'delete empty erase remove content blank',
      keys: ['Delete'],
      hint: 'Makes the selected cells blank: no value is what will be sent.',
      run: () => {
        clearSelection(session);
      },
    },
    {
      ...shared,
      id: 'edit.untouch',
      title: 'Leave untouched',
      keys: ['Ctrl+Delete'],
      hint: 'The selected cells are not sent as a change: the server keeps what it has.',
      run: () => {
        untouchCells(session, 'untouch', 'selection');
      },
    },
  ];
}

const revertHints: Readonly<Record<RevertScope, string>> = {
  cell: 'The active cell shows what the server has again.',
  selection: 'The selected cells show what the server has again.',
  rows: 'The rows of the selection are as the server has them again, columns out of sight as well.',
};

function revertCommand(session: GridSession, scope: RevertScope, title: string): Command {
  return {
    id: `edit.revert.${scope}`,
    title,
    group: 'Edit',
    keys: [],
    hint: revertHints[scope],
    menus: scope === 'cell' ? [] : ['cells', 'rows'],
    isRepeatable: true,
    run: () => {
      untouchCells(session, 'revert', scope);
    },
  };
}
