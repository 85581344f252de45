import type { KeptArrangement } from '../../shared/ipc/arrangement-schemas';
import type { SavedView } from '../../shared/ipc/view-schemas';
import { changedFields } from '../../shared/plan/row-state';
import { arrange } from './column-actions';
import { arrangeRows } from './filter/arrange-actions';
import { arrangementFrom, keptFrom } from './filter/kept-arrangement';
import type { GridSession } from './grid-session';
import { type BuiltInView, changedColumns, differsFrom, hiddenBut, savedAs } from './model/column-views';

/** Shows the columns of a view; order, widths and what is frozen stay. */
export function showView(session: GridSession, { name, shows }: BuiltInView): void {
  const hidden = hiddenBut(session.columnDesk.all, shows);
  arrange(session, { hidden, folded: [], named: name });
  session.workspace.tell('information', `${name}.`);
}

/** Shows the columns in which some row differs from the server's, as they are now. */
export function showChangedColumns(session: GridSession): void {
  const changed = new Set<string>();
  for (const id of session.allRows.touchedIds()) {
    const row = session.allRows.row(id);
    if (row !== undefined) for (const field of changedFields(row)) changed.add(field);
  }
  if (changed.size === 0) {
    session.workspace.tell('information', 'No cell was changed: there is no column to show.');
    return;
  }
  showView(session, { name: changedColumns, shows: ({ id }) => changed.has(id) });
}

/** Brings back columns as somebody saved them. */
export function showSavedView(session: GridSession, name: string): void {
  const { columnDesk, workspace } = session;
  const saved = columnDesk.savedViews.find((view) => view.name === name);
  if (saved === undefined) return;
  const { order, hidden, folded, frozen, rows } = saved;
  arrange(session, { order, hidden, folded, frozen, named: name });
  if (rows !== null) arrangeRows(session, arrangementFrom(rows, session.sheet));
  workspace.tell('information', `${name}.`);
}

/**
 * Keeps the columns as they stand under a name, and with `withRows` how the rows are sorted and filtered; a view of
 * that name is replaced.
 */
export function saveView(session: GridSession, name: string, withRows: boolean): void {
  const { columnDesk, workspace } = session;
  const columns = savedAs(name, columnDesk.arrangement, columnDesk.all);
  const saved = { ...columns, rows: withRows ? rowsNow(session) : null };
  workspace.view.saveView(columnDesk.name, saved);
  columnDesk.change({ named: saved.name });
  workspace.tell('information', `The view ${saved.name} is saved.`);
}

/** Whether columns, or sort and filters where those belong to it, are otherwise than in the view. */
export function hasLeftView(session: GridSession, view: SavedView): boolean {
  const { arrangement, all } = session.columnDesk;
  if (differsFrom(view, arrangement, all)) return true;
  return view.rows !== null && JSON.stringify(view.rows) !== JSON.stringify(rowsNow(session));
}

function rowsNow({ rows }: GridSession): KeptArrangement {
  return keptFrom(rows.arrangement) ?? { sort: [], filters: [], quick: '' };
}

/** Forgets a saved view; the columns stay as they are. */
export function deleteView(session: GridSession, name: string): void {
  const { columnDesk, workspace } = session;
  workspace.view.deleteView(columnDesk.name, name);
  if (columnDesk.arrangement.named === name) columnDesk.change({ named: null });
  workspace.tell('information', `The view ${name} is deleted.`);
}
