import type { Command } from '../../ui/command';
import type { GridSession } from '../grid-session';
import { goToNextCorner, selectBlock, selectCells, stepBack, toggleSelectMode } from '../select-actions';

/** What is selected. Moving the cursor is not among them (model/motion-keys.ts). */
export function selectionCommands(session: GridSession): readonly Command[] {
  return [
    ...areaCommands(session),
    {
      id: 'select.activeCell',
      title: 'Select the active cell alone',
      group: 'Select',
      keys: ['Escape'],
      hint: 'Leaves the extending and the adding of ranges first.',
      run: () => {
        // As in Excel, Escape ends what is going on first: a paste in the making, then the border round a copy.
        if (!session.clipboard.escape()) stepBack(session);
      },
    },
    ...modeCommands(session),
    ...cornerCommands(session),
  ];
}

function areaCommands(session: GridSession): readonly Command[] {
  return [
    {
      id: 'select.block',
      title: 'Select the filled block, then all',
      group: 'Select',
      keys: ['Ctrl+A'],
      hint: 'The filled cells around the cursor; pressed again, or where there are none, everything.',
      otherWords: 'current region',
      run: () => {
        selectBlock(session);
      },
    },
    {
      id: 'select.all',
      title: 'Select all',
      group: 'Select',
      keys: ['Ctrl+Shift+Space'],
      run: () => {
        selectCells(session, 'all');
      },
    },
    {
      id: 'select.rows',
      title: 'Select rows',
      group: 'Select',
      keys: ['Shift+Space'],
      hint: 'The whole rows of the selection.',
      run: () => {
        selectCells(session, 'rows');
      },
    },
    {
      id: 'select.columns',
      title: 'Select columns',
      group: 'Select',
      keys: ['Ctrl+Space'],
      hint: 'The whole columns of the selection.',
      run: () => {
        selectCells(session, 'columns');
      },
    },
  ];
}

/** Selecting by keyboard without holding Shift. */
function modeCommands(session: GridSession): readonly Command[] {
  return [
    {
      id: 'select.extend',
      title: 'Extend the selection',
      group: 'Select',
      keys: ['F8'],
      hint: 'Arrows and clicks stretch the selection until F8 or Esc.',
      isOn: () => session.selectMode.get()?.kind === 'extend',
      run: () => {
        toggleSelectMode(session, 'extend');
      },
    },
    {
      id: 'select.add',
      title: 'Add to the selection',
      group: 'Select',
      keys: ['Shift+F8'],
      hint: 'What is selected stays; the cursor goes on to the next range, until Shift+F8 or Esc.',
      isOn: () => session.selectMode.get()?.kind === 'add',
      run: () => {
        toggleSelectMode(session, 'add');
      },
    },
  ];
}

/** The active cell within what is selected. */
function cornerCommands(session: GridSession): readonly Command[] {
  return [
    {
      id: 'select.nextCorner',
      title: 'Next corner of the selection',
      group: 'Select',
      keys: ['Ctrl+.'],
      hint: 'Makes it the active cell, clockwise.',
      run: () => {
        goToNextCorner(session);
      },
    },
    {
      id: 'goTo.activeCell',
      title: 'Show the active cell',
      group: 'Go to',
      keys: ['Ctrl+Backspace'],
      run: () => {
        session.reveal(session.selection.get().active);
      },
    },
  ];
}
