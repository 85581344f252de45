import type { Edit } from '../../shared/plan/edit';
import type { HistoryStep } from '../state/history';
import { placeCursor } from './cursor-actions';
import type { GridSession } from './grid-session';

/** Takes back the last gesture and shows where it was. */
export function undoStep(session: GridSession): void {
  const step = session.workspace.history.get().done.at(-1);
  session.workspace.undo();
  showStep(session, step);
}

/** Does the last undone gesture again and shows where it was. */
export function redoStep(session: GridSession): void {
  const step = session.workspace.history.get().undone.at(-1);
  session.workspace.redo();
  showStep(session, step);
}

/** Puts the cursor on the first cell of a gesture, where it is on this sheet and its row still there. */
function showStep(session: GridSession, step: HistoryStep | undefined): void {
  const [edit] = step?.edits ?? [];
  if (edit === undefined || step?.sheet !== session.sheet.name) return;
  const row = session.rows.indexOf(edit.kind === 'add' ? edit.row.id : edit.rowId);
  if (row === -1) return;
  const names = editedFields(edit);
  const first = session.columns.findIndex(({ kind, id }) => kind === 'field' && (names?.has(id) ?? true));
  if (first !== -1) placeCursor(session, { row, column: first }, false);
}

/** The fields an edit is about; undefined when it is about the whole row. */
function editedFields(edit: Edit): ReadonlySet<string> | undefined {
  return edit.kind === 'set' ? new Set([...Object.keys(edit.cells), ...edit.untouch]) : undefined;
}
