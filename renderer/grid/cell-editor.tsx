import { type KeyboardEvent, memo, useLayoutEffect, useRef } from 'react';
import { assertNever } from '../../shared/plan/assert-never';
import { isNumeric } from '../../shared/plan/cell-display';
import { greatestCellLength } from '../../shared/plan/cell-entry';
import { rowKey } from '../../shared/plan/row-key';
import { useObservable } from '../state/observable';
import { cancelEdit, commitEdit, keepTyped, toggleEditMode } from './edit-actions';
import type { Editing, GridSession } from './grid-session';
import { keyPress } from './key-press';
import { headingName } from './model/column-heading';
import { editorCommand } from './model/grid-command';
import { editorPlacement } from './editor-placement';

/**
 * The one editor of the sheet. It is always there and opened within the key event, so that the key itself
 * (and dead keys and input methods) is typed into it by the browser. It lies over the sheet rather than in a
 * cell: scrolling away and back leaves what was typed alone.
 */
export const CellEditor = memo(function Editor({ session }: { readonly session: GridSession }) {
  const editing = useObservable(session.editing);
  const layout = useObservable(session.layout);
  const input = useRef<HTMLInputElement>(null);

  // The mode may change while the editor stays open: only another cell opens it anew.
  const rowId = editing?.rowId;
  const column = editing?.column;
  useLayoutEffect(() => {
    const opened = session.editing.get();
    if (input.current === null || opened === null) return;
    input.current.value = opened.initial;
    input.current.focus({ preventScroll: true });
    input.current.setSelectionRange(opened.initial.length, opened.initial.length);
  }, [session, rowId, column]);

  const isNumber = editing !== null && isNumeric(editing.column.field);
  const { strip, box } = editorPlacement(editing?.place, layout);
  return (
    <div className="editor-strip" style={strip}>
      <input
        ref={input}
        className={isNumber ? 'cell-editor cell-number' : 'cell-editor'}
        style={box}
        aria-label={editing === null ? 'Cell' : editorName(session, editing)}
        maxLength={greatestCellLength}
        autoComplete="off"
        spellCheck={false}
        tabIndex={-1}
        onInput={({ currentTarget }) => {
          keepTyped(session, currentTarget.value);
        }}
        onKeyDown={(event) => {
          onEditorKey(session, event);
        }}
        onBlur={(event) => {
          // When the whole window loses the focus, the editor still has it: nothing is decided yet.
          if (document.activeElement !== event.target) commitEdit(session, event.target.value);
        }}
      />
    </div>
  );
});

function onEditorKey(session: GridSession, event: KeyboardEvent<HTMLInputElement>): void {
  const editing = session.editing.get();
  // While an input method composes, Enter and arrows are its own.
  if (editing === null || event.nativeEvent.isComposing) return;
  const command = editorCommand(keyPress(event), editing.mode);
  if (command === undefined) return;
  event.preventDefault();
  switch (command.kind) {
    case 'commit':
      commitEdit(session, event.currentTarget.value, command.motion);
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

function editorName(session: GridSession, editing: Editing): string {
  const row = session.rows.row(editing.rowId);
  const key = row === undefined ? '' : rowKey(row.sheet, row.cells).replace('|', ' ');
  return `${headingName(editing.column)} ${key}`.trim();
}
