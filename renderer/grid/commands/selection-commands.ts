import type { Command } from '../../ui/command';
import { selectCells } from '../cursor-actions';
import type { GridSession } from '../grid-session';

/** What is selected. Moving the cursor is not among them (model/motion-keys.ts). */
export function selectionCommands(session: GridSession): readonly Command[] {
  return [
    {
      id: 'select.all',
      title: 'Select all',
      group: 'Select',
      keys: ['Ctrl+A'],
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
    {
      id: 'select.activeCell',
      title: 'Select the active cell alone',
      group: 'Select',
      keys: ['Escape'],
      run: () => {
        selectCells(session, 'activeCell');
      },
    },
  ];
}
