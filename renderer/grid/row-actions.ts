import { flushSync } from 'react-dom';
import { counted } from '../ui/number-text';
import { placeCursor } from './cursor-actions';
import type { GridSession } from './grid-session';
import { emptyRow } from './model/added-rows';
import { removalSummary, removedRows } from './model/removed-rows';
import { rangeOf } from './model/selection';

/** Adds an empty row at the end and puts the cursor into it. */
export function addRow(session: GridSession): void {
  if (!session.workspace.mayEdit()) return;
  const { name } = session.sheet;
  const edit = emptyRow(name, session.allRows, crypto.randomUUID());
  // The sheet has to be as tall as its rows before it can scroll to the last.
  flushSync(() => {
    session.workspace.edit({ label: 'adding a row', how: 'tool' }, name, [edit]);
  });
  const column = session.columns.findIndex(({ kind }) => kind === 'field');
  placeCursor(session, { row: session.rows.count - 1, column }, false);
  session.focus();
}

/** Removes the new rows of the selection in one step; says how many and which stay. */
export function removeRows(session: GridSession): void {
  if (session.rows.count === 0 || !session.workspace.mayEdit()) return;
  const range = rangeOf(session.selection.get());
  const removed = removedRows(session.rows, range);
  const { edits } = removed;
  const column = session.selection.get().active.column;
  const label = `removing ${counted(edits.length, 'row')}`;
  session.workspace.edit({ label, how: 'tool' }, session.sheet.name, edits);
  session.workspace.tell('information', removalSummary(removed));
  if (edits.length > 0) placeCursor(session, { row: range.firstRow, column }, false);
}
