import type { Command } from '../../ui/command';
import { selectedColumns } from '../column-actions';
import type { GridSession } from '../grid-session';
import type { GridColumn } from '../model/grid-column';
import { columnFilterCommands } from './filter-commands';
import { columnSortCommands } from './sort-commands';
import { selectColumn } from '../select-actions';
import { columnLayoutCommands } from './column-layout-commands';

/** What the menu of a heading offers: for its column, or for all selected where it is one of them. */
export function columnCommands(session: GridSession, column: GridColumn): readonly Command[] {
  const columnsNow = (): readonly GridColumn[] => {
    const selected = selectedColumns(session);
    return selected.includes(column) ? selected : [column];
  };
  return [
    ...columnSortCommands(session, column),
    ...columnFilterCommands(session, column),
    ...columnLayoutCommands(session, columnsNow),
    {
      id: 'column.select',
      title: 'Select column',
      group: 'Select',
      keys: [],
      run: () => {
        selectColumn(session, session.columns.indexOf(column));
        session.focus();
      },
    },
  ];
}
