import { displayText } from '../../../shared/plan/cell-display';
import { stateWords } from '../../../shared/plan/row-state';
import { countsNow } from '../../state/row-counts';
import type { Command } from '../../ui/command';
import { clearFilters, filterAgain, filterBy, showOnlyState } from '../filter/arrange-actions';
import { openFilter } from '../filter/open-filter';
import type { GridSession } from '../grid-session';
import { cellText } from '../model/cell-face';
import { type GridColumn, gridColumns } from '../model/grid-column';

const group = 'Sort and filter';

/** Which rows are shown. */
export function filterCommands(session: GridSession): readonly Command[] {
  const filterWhole = (kind: 'changed' | 'problems'): void => {
    const status = gridColumns(session.sheet).find((column) => column.kind === 'status');
    if (status !== undefined) filterBy(session, status, { kind });
  };
  return [
    {
      ...command('toggle', 'Filter, or clear filters', () => {
        if (session.rows.isFiltered) clearFilters(session);
        else session.quickFilter.set(session.quickFilter.get() + 1);
      }),
      keys: ['Ctrl+Shift+L'],
      hint: 'Goes to the filter over all text; where filters are set, clears them.',
      isEverywhere: true,
    },
    {
      ...command('column', 'Filter column…', () => {
        const column = session.column(session.selection.get().active.column);
        if (column !== undefined) openFilter(session, column);
      }),
      hint: 'By the column of the active cell.',
    },
    {
      ...command('value', 'Filter by this value', () => {
        filterByValue(session);
      }),
      menus: ['cells'],
      hint: 'Shows the rows that hold what the active cell holds.',
    },
    command('changed', 'Show only changed rows', () => {
      filterWhole('changed');
    }),
    command('problems', 'Show only rows to fix', () => {
      filterWhole('problems');
    }),
    ...stateFilterCommands(session),
    ...activeFilterCommands(session),
  ];
}

/** What a run has left: each state has a filter of its own. */
function stateFilterCommands(session: GridSession): readonly Command[] {
  return (['rejected', 'failed', 'unknown', 'conflict'] as const).map((state) => ({
    ...command(`state.${state}`, `Show only rows: ${stateWords[state]}`, () => {
      showOnlyState(session, state);
    }),
    obstacle: () =>
      countsNow(session.allRows).states[state] > 0 ? undefined : 'No row of this sheet is in this state.',
  }));
}

/** What can be done where filters are set. */
function activeFilterCommands(session: GridSession): readonly Command[] {
  const obstacle = (): string | undefined =>
    session.rows.isFiltered ? undefined : 'No filter hides rows: all are shown.';
  return [
    {
      ...command('again', 'Apply filters again', () => {
        filterAgain(session);
      }),
      hint: 'To the rows as they are now: rows that no longer pass are hidden.',
      obstacle,
    },
    {
      ...command('clear', 'Clear filters', () => {
        clearFilters(session);
      }),
      obstacle,
    },
  ];
}

function command(id: string, title: string, run: () => void): Command {
  return { id: `filter.${id}`, title, group, keys: [], run };
}

/** The filter of one column, for the menu of its heading. */
export function columnFilterCommands(session: GridSession, column: GridColumn): readonly Command[] {
  const isFiltered = session.rows.arrangement.filters.some((filter) => filter.column.id === column.id);
  const open: Command = {
    id: 'column.filter',
    title: 'Filter…',
    group,
    keys: [],
    run: () => {
      openFilter(session, column);
    },
  };
  const clear: Command = {
    id: 'column.filter.clear',
    title: 'Clear this filter',
    group,
    keys: [],
    run: () => {
      filterBy(session, column, null);
      session.focus();
    },
  };
  return isFiltered ? [open, clear] : [open];
}

function filterByValue(session: GridSession): void {
  const { active } = session.selection.get();
  const column = session.column(active.column);
  const id = session.rows.idAt(active.row);
  const shown = id === undefined ? undefined : session.rows.view(id);
  if (column === undefined || shown === undefined) return;
  const text =
    column.kind === 'field' ? displayText(column.field, shown.row.cells[column.id]) : cellText(shown, column);
  filterBy(session, column, { kind: 'values', values: new Set([text]) });
}
