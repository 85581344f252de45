import type { Command } from '../../ui/command';
import {
  foldGroup,
  freezeUpTo,
  hideColumns,
  moveStep,
  resetColumns,
  selectedColumns,
  showColumns,
  showHiddenNear,
  unfreeze,
} from '../column-actions';
import type { GridSession } from '../grid-session';
import { isFixed, isFoldable } from '../model/column-arrangement';
import type { GridColumn } from '../model/grid-column';
import { fitColumns, widen } from '../width-actions';

/** By how much a key makes a column wider, in CSS pixels. */
const widthStep = 16;

/** Width, order, sight and freezing of columns: of those selected, or of others a menu was opened on. */
export function columnLayoutCommands(
  session: GridSession,
  columnsNow: () => readonly GridColumn[] = () => selectedColumns(session),
): readonly Command[] {
  return [
    ...widthCommands(session, columnsNow),
    ...placeCommands(session, columnsNow),
    ...sightCommands(session, columnsNow),
    ...freezeCommands(session, columnsNow),
  ];
}

type ColumnsNow = () => readonly GridColumn[];

function widthCommands(session: GridSession, columnsNow: ColumnsNow): readonly Command[] {
  return [
    {
      id: 'columns.fit',
      title: 'Fit column width',
      group: 'Columns',
      keys: ['Alt+Shift+F'],
      hint: 'As wide as the longest text of the column. A double click on its edge does the same.',
      run: () => {
        fitColumns(session, columnsNow());
      },
    },
    {
      id: 'columns.fitAll',
      title: 'Fit the width of all columns',
      group: 'Columns',
      keys: [],
      run: () => {
        fitColumns(session, session.columns);
      },
    },
    {
      id: 'columns.widen',
      title: 'Widen columns',
      group: 'Columns',
      keys: ['Alt+Shift+ArrowUp'],
      run: () => {
        widen(session, columnsNow(), widthStep);
      },
    },
    {
      id: 'columns.narrow',
      title: 'Narrow columns',
      group: 'Columns',
      keys: ['Alt+Shift+ArrowDown'],
      run: () => {
        widen(session, columnsNow(), -widthStep);
      },
    },
  ];
}

function placeCommands(session: GridSession, columnsNow: ColumnsNow): readonly Command[] {
  const moving = (side: 'left' | 'right'): Pick<Command, 'group' | 'obstacle' | 'run'> => ({
    group: 'Columns',
    obstacle: () => fixedObstacle(columnsNow(), 'moved'),
    run: () => {
      moveStep(session, columnsNow(), side);
    },
  });
  return [
    { id: 'columns.moveLeft', title: 'Move columns left', keys: ['Alt+Shift+ArrowLeft'], ...moving('left') },
    {
      id: 'columns.moveRight',
      title: 'Move columns right',
      keys: ['Alt+Shift+ArrowRight'],
      ...moving('right'),
    },
  ];
}

function sightCommands(session: GridSession, columnsNow: ColumnsNow): readonly Command[] {
  const { columnDesk } = session;
  return [
    {
      id: 'columns.hide',
      title: 'Hide columns',
      group: 'Columns',
      keys: ['Ctrl+0'],
      hint: 'They keep what they hold; nothing is pasted into them.',
      obstacle: () => fixedObstacle(columnsNow(), 'hidden'),
      run: () => {
        hideColumns(session, columnsNow());
      },
    },
    {
      id: 'columns.show',
      title: 'Show hidden columns',
      group: 'Columns',
      keys: ['Ctrl+Shift+0'],
      hint: 'Between the selected columns; with one column selected, all of them.',
      obstacle: () => (columnDesk.arrangement.hidden.length === 0 ? 'No column is hidden.' : undefined),
      run: () => {
        showHiddenNear(session);
      },
    },
    foldCommand(session, columnsNow),
    {
      id: 'columns.choose',
      title: 'Columns…',
      group: 'Columns',
      keys: ['Alt+Shift+C'],
      hint: 'Show, hide, order and freeze columns; save them as a view.',
      isEverywhere: true,
      run: () => {
        columnDesk.isChoosing.set(true);
      },
    },
  ];
}

function foldCommand(session: GridSession, columnsNow: ColumnsNow): Command {
  const { columnDesk } = session;
  const group = (): string | undefined =>
    columnsNow().find((column) => !isFixed(column) && isFoldable(columnDesk.all, column.group))?.group;
  return {
    id: 'columns.fold',
    title: 'Fold or unfold the group',
    group: 'Columns',
    keys: ['Ctrl+Shift+G'],
    hint: 'A folded group shows its first column alone. A click on its heading does the same.',
    obstacle: () => (group() === undefined ? 'This column is in no group that can be folded.' : undefined),
    run: () => {
      const name = group();
      if (name !== undefined) foldGroup(session, name, !columnDesk.arrangement.folded.includes(name));
    },
  };
}

function freezeCommands(session: GridSession, columnsNow: ColumnsNow): readonly Command[] {
  const { columnDesk } = session;
  return [
    {
      id: 'columns.freeze',
      title: 'Freeze up to this column',
      group: 'Columns',
      keys: [],
      hint: 'It and the columns before it stay in view while the others scroll.',
      obstacle: () => fixedObstacle(columnsNow(), 'frozen more than they are'),
      run: () => {
        const last = columnsNow().findLast((column) => !isFixed(column));
        if (last !== undefined) freezeUpTo(session, last);
      },
    },
    {
      id: 'columns.unfreeze',
      title: 'Unfreeze columns',
      group: 'Columns',
      keys: [],
      obstacle: () =>
        columnDesk.arrangement.frozen.length === 0 ? 'No column was frozen by you.' : undefined,
      run: () => {
        unfreeze(session);
      },
    },
    {
      id: 'columns.showAll',
      title: 'Show all columns',
      group: 'Columns',
      keys: [],
      run: () => {
        showColumns(
          session,
          columnDesk.all.map(({ id }) => id),
        );
      },
    },
    {
      id: 'columns.reset',
      title: 'Reset columns',
      group: 'Columns',
      keys: [],
      hint: 'Order, widths and sight as the sheet comes. Saved views stay.',
      run: () => {
        resetColumns(session);
      },
    },
  ];
}

function fixedObstacle(columns: readonly GridColumn[], done: string): string | undefined {
  return columns.every(isFixed) ? `Status, key and message cannot be ${done}.` : undefined;
}
