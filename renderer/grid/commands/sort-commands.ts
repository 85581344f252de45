import type { SortDirection } from '../../state/arranging/sort-rows';
import type { Command } from '../../ui/command';
import { backToSheetOrder, sortAgain, sortBy } from '../filter/arrange-actions';
import { directionWords } from '../filter/filter-words';
import { rowColumnOf } from '../filter/row-column-of';
import type { GridSession } from '../grid-session';
import type { GridColumn } from '../model/grid-column';

const directions: readonly SortDirection[] = ['ascending', 'descending'];

const otherWords = {
  ascending: 'a to z smallest lowest first order',
  descending: 'z to a greatest largest highest first order',
} as const;

/** The order of the rows, by the column of the active cell. */
export function sortCommands(session: GridSession): readonly Command[] {
  const obstacle = (): string | undefined =>
    session.rows.arrangement.sort.length === 0 ? 'The sheet is in its own order.' : undefined;
  return [
    ...directions.map((direction): Command => ({
      id: `sort.${direction}`,
      title: `Sort ${direction}`,
      group: 'Sort and filter',
      keys: [],
      hint: 'By the column of the active cell. Blank cells come last.',
      otherWords: otherWords[direction],
      run: () => {
        const column = session.column(session.selection.get().active.column);
        if (column !== undefined) sortBy(session, column, { direction, further: false });
      },
    })),
    {
      id: 'sort.again',
      title: 'Sort again',
      group: 'Sort and filter',
      keys: [],
      hint: 'Puts rows that were edited or added since into their places.',
      obstacle,
      run: () => {
        sortAgain(session);
      },
    },
    {
      id: 'sort.none',
      title: 'Back to sheet order',
      group: 'Sort and filter',
      keys: [],
      obstacle,
      run: () => {
        backToSheetOrder(session);
      },
    },
  ];
}

/** The order of the rows by one column, for the menu of its heading. */
export function columnSortCommands(session: GridSession, column: GridColumn): readonly Command[] {
  const { sort } = session.rows.arrangement;
  const own = sort.find((key) => key.column.id === column.id)?.direction;
  const others = sort.some((key) => key.column.id !== column.id);
  const command = (direction: SortDirection, further: boolean): Command => ({
    id: `column.sort.${direction}${further ? '.further' : ''}`,
    title: `${further ? 'Then sort' : 'Sort'} ${directionWords(rowColumnOf(column), direction)}`,
    group: 'Sort and filter',
    keys: [],
    isOn: () => own === direction && further === others,
    run: () => {
      sortBy(session, column, { direction, further });
      session.focus();
    },
  });
  const further = others ? directions.map((direction) => command(direction, true)) : [];
  const end: Command = {
    id: 'column.sort.none',
    title: 'Do not sort by this column',
    group: 'Sort and filter',
    keys: [],
    run: () => {
      sortBy(session, column, { direction: null, further: true });
      session.focus();
    },
  };
  return [
    ...directions.map((direction) => command(direction, false)),
    ...further,
    ...(own === undefined ? [] : [end]),
  ];
}
