import { changedFields } from '../../shared/plan/row-state';
import { arrange } from './column-actions';
import type { GridSession } from './grid-session';
import { type BuiltInView, changedColumns, hiddenBut, savedAs } from './model/column-views';

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
  const { order, hidden, folded, frozen } = saved;
  arrange(session, { order, hidden, folded, frozen, named: name });
  workspace.tell('information', `${name}.`);
}

/** Keeps the columns as they stand under a name; a view of that name is replaced. */
export function saveView(session: GridSession, name: string): void {
  const { columnDesk, workspace } = session;
  const saved = savedAs(name, columnDesk.arrangement, columnDesk.all);
  workspace.view.saveView(columnDesk.name, saved);
  columnDesk.change({ named: saved.name });
  workspace.tell('information', `The view ${saved.name} is saved.`);
}

/** Forgets a saved view; the columns stay as they are. */
export function deleteView(session: GridSession, name: string): void {
  const { columnDesk, workspace } = session;
  workspace.view.deleteView(columnDesk.name, name);
  if (columnDesk.arrangement.named === name) columnDesk.change({ named: null });
  workspace.tell('information', `The view ${name} is deleted.`);
}
