import type { CellDraft } from '../../shared/ipc/keeping-schemas';
import { readEntry } from '../../shared/plan/cell-entry';
import { dropHelp, openChoices, refreshHelp } from './help-actions';
import { rememberRepeat } from './commands/repeat';
import { applyCells, selectedBlocks } from './cell-actions';
import { sameEdits } from './model/block-edits';
import type { CursorMotion } from './model/cursor-move';
import type { EditMode } from './model/grid-command';
import { mergedEdits } from './model/merged-edits';
import { readOnlyReason } from './model/read-only';
import { bringIntoSight } from './column-actions';
import { moveCursor, placeCursor } from './cursor-actions';
import { tellEnd } from './end-of-sheet';
import { hasChoices } from './field-choices';
import type { GridSession } from './grid-session';
import { isChosen } from './stray-cursor';

/** What the editor opens with: what the cell holds, nothing, or the character that is being typed. */
type EditStart = 'content' | 'empty' | 'typing';

/** Opens the editor on the active cell, with its content or empty; says why when the cell is read-only. */
export function beginEdit(session: GridSession, mode: EditMode, start: EditStart): void {
  const place = session.selection.get().active;
  const row = session.rows.rowAt(place.row);
  const column = session.column(place.column);
  if (row === undefined || column === undefined) return;
  if (!isChosen(session) || !session.workspace.mayEdit('oneRow')) return;
  const reason = readOnlyReason(row, column);
  if (reason !== undefined || column.kind !== 'field') {
    session.workspace.tell('information', reason ?? '');
    return;
  }
  session.reveal(place);
  const initial = start === 'content' ? (row.cells[column.id] ?? '') : '';
  const overtyped = start === 'typing' ? 'kept' : null;
  const opened = start === 'content' ? initial : null;
  session.editing.set({ place, rowId: row.id, column, mode, initial, opened, overtyped });
}

/**
 * Puts what was typed into the cell, closes the editor and moves the cursor if asked to. The cursor goes first, as it
 * may have to scroll, and the focus last: both ask the browser how things stand, which costs a layout once the cell
 * is drawn.
 */
export function commitEdit(session: GridSession, typed: string, motion?: CursorMotion): void {
  const editing = session.editing.get();
  if (editing === null) return;
  if (motion !== undefined) {
    session.takeFocusBack();
    moveCursor(session, motion, false);
  }
  closeEditor(session);
  const { rowId, column } = editing;
  const row = session.rows.row(rowId);
  const before = row?.cells[column.id];
  const content = readEntry(column.field, typed);
  // Text that was opened and left alone stays what it was, untouched included, and as the server spells it; so does what
  // was typed over and undone, and what a run or a load put there meanwhile.
  const isUntyped = typed === editing.opened || (typed === '' && editing.overtyped === 'takenBack');
  const isLeft = isUntyped || typed === (before ?? '');
  const isSame = isLeft || content === before || (content === null && before === undefined);
  if (!isSame && row === undefined) {
    session.workspace.tell('problem', `“${typed}” was not entered: its row is no longer on the sheet.`);
  } else if (!isSame) {
    const label = `typing in ${column.heading}`;
    const edit = { kind: 'set', rowId, cells: { [column.id]: content }, untouch: [] } as const;
    session.workspace.edit(label, session.sheet.name, [edit]);
    session.entered = { rowId, column };
    rememberTyping(session, typed);
  }
  // After the edit: until that is on its way, the draft is all there is of what was typed.
  session.workspace.draft.closed();
  if (motion === undefined) return;
  if (editing.place.row === session.rows.count - 1) tellEnd(session, motion);
}

/** Puts what was typed into every selected cell, as each field reads it, in one step. */
export function commitToSelection(session: GridSession, typed: string): void {
  const editing = session.editing.get();
  if (editing === null) return;
  if (typed === '' && editing.overtyped === 'takenBack') {
    cancelEdit(session);
    return;
  }
  if (!isChosen(session) || !session.workspace.mayEdit()) return;
  closeEditor(session);
  enterInSelection(session, typed);
  rememberTyping(session, typed);
  session.workspace.draft.closed();
  session.focus();
}

function enterInSelection(session: GridSession, typed: string): void {
  const parts = selectedBlocks(session).map((block) =>
    sameEdits(session.rows, block, ({ field }) => readEntry(field, typed)),
  );
  applyCells(session, 'typing in', mergedEdits(parts));
}

/** As in Excel, F4 enters the same again, into every cell that is selected by then. */
function rememberTyping(session: GridSession, typed: string): void {
  rememberRepeat(session, {
    title: 'Typing',
    again: (other) => {
      enterInSelection(other, typed);
    },
  });
}

/** Why the active cell has no list to choose from; undefined where it has. */
export function choicesObstacle(session: GridSession): string | undefined {
  const { active } = session.selection.get();
  const row = session.rows.rowAt(active.row);
  const column = session.column(active.column);
  if (row === undefined || column?.kind !== 'field' || !hasChoices(column)) {
    return 'This cell has no list to choose from.';
  }
  return readOnlyReason(row, column);
}

/** Opens the editor on the active cell with the list of what may be chosen for it. */
export function beginChoosing(session: GridSession): void {
  beginEdit(session, 'edit', 'content');
  const editing = session.editing.get();
  if (editing !== null) openChoices(session, editing.initial);
}

export function cancelEdit(session: GridSession): void {
  closeEditor(session);
  session.workspace.draft.closed();
  session.focus();
}

/** Opens the editor with what was in it when the app ended. */
export function openDraft(session: GridSession, { rowId, field, text }: CellDraft): void {
  bringIntoSight(session, field);
  const row = session.rows.row(rowId);
  const place = {
    row: session.rows.indexOf(rowId),
    column: session.columns.findIndex(({ id }) => id === field),
  };
  const column = session.column(place.column);
  if (row === undefined || column?.kind !== 'field' || readOnlyReason(row, column) !== undefined) {
    session.workspace.draft.closed();
    return;
  }
  placeCursor(session, place, false);
  session.editing.set({ place, rowId, column, mode: 'edit', initial: text, opened: null, overtyped: null });
  tellUntilClosed(
    session,
    `What was being typed in ${column.heading} is back. Enter takes it, Escape drops it.`,
  );
}

/** Says something about the open editor, which is no longer true once it is closed. */
function tellUntilClosed({ workspace, editing }: GridSession, text: string): void {
  workspace.tell('information', text);
  const told = workspace.notice.get();
  const stop = editing.subscribe(() => {
    if (editing.get() !== null) return;
    stop();
    if (workspace.notice.get() === told) workspace.notice.set(null);
  });
}

/** The text in the editor changed, by undoing or otherwise. */
export function keepTyped(session: GridSession, text: string, isUndone: boolean): void {
  const editing = session.editing.get();
  if (editing === null) return;
  session.reveal(editing.place);
  const { overtyped, rowId, column } = editing;
  const next = overtyped === null ? null : isUndone && text === '' ? 'takenBack' : 'kept';
  if (next !== overtyped) session.editing.set({ ...editing, overtyped: next });
  if (next === 'takenBack') session.workspace.draft.closed();
  else session.workspace.draft.typed({ rowId, field: column.id, text });
  refreshHelp(session, text);
}

/** From now on arrows move the caret, or the cursor again. */
export function toggleEditMode(session: GridSession): void {
  setEditMode(session, session.editing.get()?.mode === 'edit' ? 'enter' : 'edit');
}

export function setEditMode(session: GridSession, mode: EditMode): void {
  const editing = session.editing.get();
  if (editing !== null && editing.mode !== mode) session.editing.set({ ...editing, mode });
}

function closeEditor(session: GridSession): void {
  session.editing.set(null);
  dropHelp(session);
}
