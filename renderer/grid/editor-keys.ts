import type { KeyboardEvent } from 'react';
import { assertNever } from '../../shared/plan/assert-never';
import { cancelEdit, commitEdit, commitToSelection, toggleEditMode } from './edit-actions';
import { closeChoices, enteredText, openChoices, stepChoice } from './help-actions';
import type { GridSession } from './grid-session';
import { keyPress } from './key-press';
import { headingName } from './model/column-heading';
import { type EditorCommand, editorCommand, listCommand } from './model/grid-command';

const movesCaret: ReadonlySet<string> = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
]);

export type EditorElement = HTMLInputElement | HTMLTextAreaElement;

/** The keys of the open editor; those of its list come first while that is open. */
export function onEditorKey(session: GridSession, event: KeyboardEvent<EditorElement>): void {
  const editing = session.editing.get();
  // While an input method composes, Enter and arrows are its own.
  if (editing === null || event.nativeEvent.isComposing) return;
  const press = keyPress(event);
  const inList = session.help.get().isListed ? listCommand(press) : undefined;
  const command = inList ?? editorCommand(press, editing.mode);
  if (command === undefined) {
    // The browser would show where the caret goes, be it under the headings.
    if (movesCaret.has(press.key)) session.reveal(editing.place);
    return;
  }
  event.preventDefault();
  if (command.kind === 'stepChoice') stepChoice(session, command.step);
  else if (command.kind === 'closeChoices') closeChoices(session);
  else perform(session, command, event.currentTarget);
}

function perform(session: GridSession, command: EditorCommand, editor: EditorElement): void {
  switch (command.kind) {
    case 'commit':
      commitEdit(session, enteredText(session, editor.value), command.motion);
      return;
    case 'commitAll':
      commitToSelection(session, enteredText(session, editor.value));
      return;
    case 'lineBreak':
      breakLine(session, editor);
      return;
    case 'openChoices':
      openChoices(session, editor.value);
      return;
    case 'cancel':
      cancelEdit(session);
      return;
    case 'toggleMode':
      toggleEditMode(session);
      return;
    default:
      assertNever(command);
  }
}

/** A second line, in fields of free text alone: an identifier or an amount has one. */
function breakLine(session: GridSession, editor: EditorElement): void {
  const column = session.editing.get()?.column;
  if (column === undefined) return;
  if (column.field.kind !== 'text') {
    session.workspace.tell('information', `${headingName(column)} takes one line.`);
    return;
  }
  const { selectionStart, selectionEnd } = editor;
  editor.setRangeText('\n', selectionStart ?? 0, selectionEnd ?? 0, 'end');
  editor.dispatchEvent(new Event('input', { bubbles: true }));
}
