import type { Edit } from '../../shared/plan/edit';
import type { HistoryMove } from '../state/history';
import { placeCursor } from './cursor-actions';
import type { GridSession } from './grid-session';

/** Takes back the last gesture, or does the last undone one again, and shows where it was. */
export function moveStep(session: GridSession, move: HistoryMove): void {
  void session.workspace.move(move, (step, { edits }) => {
    if (step.sheet === session.sheet.name) showEdit(session, edits[0]);
  });
}

/** Puts the cursor on the first cell of an edit, where its row is still there. */
function showEdit(session: GridSession, edit: Edit | undefined): void {
  if (edit === undefined) return;
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
