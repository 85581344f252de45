import type { Command } from '../../ui/command';
import { selectColumn } from '../select-actions';
import type { GridSession } from '../grid-session';
import type { GridColumn } from '../model/grid-column';

/** What the menu of a heading offers for its column. */
export function columnCommands(session: GridSession, column: GridColumn): readonly Command[] {
  return [
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
