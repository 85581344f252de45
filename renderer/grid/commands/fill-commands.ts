import type { Command } from '../../ui/command';
import { aboveObstacle, blockEndObstacle, copyFromAbove, fillSelection, fillToEnd } from '../fill-actions';
import type { GridSession } from '../grid-session';

/** Filling cells from those beside them. */
export function fillCommands(session: GridSession): readonly Command[] {
  const shared = { group: 'Fill', isRepeatable: true } as const;
  return [
    {
      ...shared,
      id: 'fill.down',
      title: 'Fill down',
      keys: ['Ctrl+D'],
      hint: 'Copies the first row of each selected block into its others; of one row, the row above.',
      menus: ['cells'],
      run: () => {
        fillSelection(session, 'down');
      },
    },
    {
      ...shared,
      id: 'fill.right',
      title: 'Fill right',
      keys: ['Ctrl+R'],
      hint: 'Copies the first column of each selected block into its others; of one column, the one before.',
      menus: ['cells'],
      run: () => {
        fillSelection(session, 'right');
      },
    },
    {
      ...shared,
      id: 'fill.toEnd',
      title: 'Fill to the end of the block',
      keys: [],
      hint: 'Copies the selected cells down as far as the cells beside them go. A double click on the corner of the selection does the same.',
      menus: ['cells'],
      obstacle: () => blockEndObstacle(session),
      run: () => {
        fillToEnd(session);
      },
    },
    {
      ...shared,
      id: 'fill.fromAbove',
      title: 'Copy the cell above',
      keys: ["Ctrl+'", 'Ctrl+Shift+"'],
      obstacle: () => aboveObstacle(session),
      run: () => {
        copyFromAbove(session);
      },
    },
  ];
}
