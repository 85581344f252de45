import type { Command } from '../../ui/command';
import type { GridSession } from '../grid-session';
import { addRow, duplicateRows, insertRows, removeRows } from '../row-actions';

/** Rows as a whole. */
export function rowCommands(session: GridSession): readonly Command[] {
  const addAtEnd: Command = {
    id: 'rows.add',
    title: 'Add row',
    otherWords: 'new insert append',
    group: 'Rows',
    keys: [],
    hint: 'A new row at the end of the sheet.',
    run: () => {
      addRow(session);
    },
  };
  return [addAtEnd, ...insertions(session), removal(session)];
}

const onRows = { group: 'Rows', menus: ['cells', 'rows'], isRepeatable: true } as const;

function insertions(session: GridSession): readonly Command[] {
  const obstacle = (): string | undefined => rowsObstacle(session);
  return [
    {
      ...onRows,
      obstacle,
      id: 'rows.insertAbove',
      title: 'Insert rows above',
      keys: ['Ctrl+Shift++'],
      hint: 'As many new rows as are selected.',
      run: () => {
        insertRows(session, 'above');
      },
    },
    {
      ...onRows,
      obstacle,
      id: 'rows.insertBelow',
      title: 'Insert rows below',
      keys: [],
      hint: 'As many new rows as are selected.',
      run: () => {
        insertRows(session, 'below');
      },
    },
    {
      ...onRows,
      obstacle,
      id: 'rows.duplicate',
      title: 'Duplicate rows',
      keys: [],
      hint: 'New rows with the same content below the selected ones; each needs a name of its own.',
      run: () => {
        duplicateRows(session);
      },
    },
  ];
}

function removal(session: GridSession): Command {
  return {
    ...onRows,
    id: 'rows.remove',
    title: 'Remove rows',
    keys: ['Ctrl+-'],
    otherWords: 'delete discard take off',
    hint: 'New rows go. Rows the server has can be taken off the sheet; nothing changes on the server.',
    obstacle: () => rowsObstacle(session),
    run: () => {
      removeRows(session);
    },
  };
}

function rowsObstacle(session: GridSession): string | undefined {
  return session.rows.count === 0 ? 'The sheet has no rows.' : undefined;
}
