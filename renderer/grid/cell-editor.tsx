import {
  type FocusEvent,
  type InputEvent,
  type KeyboardEvent,
  memo,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { isNumeric } from '../../shared/plan/cell-display';
import { greatestCellLength } from '../../shared/plan/cell-entry';
import { rowKey } from '../../shared/plan/row-key';
import { useObservable } from '../state/observable';
import { commitEdit, keepTyped } from './edit-actions';
import { type EditorElement, onEditorKey } from './editor-keys';
import { editorPlacement } from './editor-placement';
import { EntryHelpBox, optionId } from './entry-help-box';
import { hasChoices } from './field-choices';
import type { Editing, GridSession } from './grid-session';
import { headingName } from './model/column-heading';
import './cell-editor.css';

/**
 * The one editor of the sheet. It is always there and opened within the key event, so that the key itself
 * (and dead keys and input methods) is typed into it by the browser. It lies over the sheet rather than in a
 * cell: scrolling away and back leaves what was typed alone. Text that may have several lines has a box of its
 * own, as a text field of one line would drop their ends.
 */
export const CellEditor = memo(function Editor({ session }: { readonly session: GridSession }) {
  const editing = useObservable(session.editing);
  const layout = useObservable(session.layout);
  const listId = useId();
  const line = useRef<HTMLInputElement>(null);
  const lines = useRef<HTMLTextAreaElement>(null);

  // The mode may change while the editor stays open: only another cell opens it anew.
  const rowId = editing?.rowId;
  const column = editing?.column;
  useLayoutEffect(() => {
    const opened = session.editing.get();
    const editor = opened !== null && hasLines(opened) ? lines.current : line.current;
    if (editor === null || opened === null) return;
    editor.value = opened.initial;
    editor.focus({ preventScroll: true });
    editor.setSelectionRange(opened.initial.length, opened.initial.length);
    if (editor === lines.current) fitLines(lines.current);
  }, [session, rowId, column]);

  const isNumber = editing !== null && isNumeric(editing.column.field);
  const isLong = editing !== null && hasLines(editing);
  const { strip, box } = editorPlacement(editing?.place, layout);
  const shared = {
    className: isNumber ? 'cell-editor cell-number' : 'cell-editor',
    'aria-label': editing === null ? 'Cell' : editorName(session, editing),
    'aria-describedby': `${listId}-hint`,
    maxLength: greatestCellLength,
    autoComplete: 'off',
    spellCheck: false,
    tabIndex: -1,
    ...editorEvents(session),
  };
  return (
    <>
      <div className="editor-strip" style={strip}>
        <input ref={line} {...shared} style={isLong ? hidden : box} {...useListRole(session, listId)} />
        <textarea ref={lines} {...shared} rows={1} wrap="off" style={isLong ? box : hidden} />
      </div>
      <EntryHelpBox session={session} listId={listId} />
    </>
  );
});

const hidden = { visibility: 'hidden', position: 'absolute' } as const;

function hasLines({ column, initial }: Editing): boolean {
  return column.field.kind === 'text' || initial.includes('\n');
}

/** What a screen reader is told of the list under the editor (WAI-ARIA combobox); nothing where there is none. */
function useListRole(session: GridSession, listId: string) {
  const editing = useObservable(session.editing);
  const { choices, active } = useObservable(session.help);
  if (editing === null || !hasChoices(editing.column)) return {};
  const isOpen = choices.length > 0;
  return {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? listId : undefined,
    'aria-activedescendant': active === -1 ? undefined : optionId(listId, active),
  } as const;
}

function editorEvents(session: GridSession) {
  return {
    onInput: ({ currentTarget }: InputEvent<EditorElement>) => {
      keepTyped(session, currentTarget.value);
      if (currentTarget instanceof HTMLTextAreaElement) fitLines(currentTarget);
    },
    onKeyDown: (event: KeyboardEvent<EditorElement>) => {
      onEditorKey(session, event);
    },
    onBlur: (event: FocusEvent<EditorElement>) => {
      // When the whole window loses the focus, the editor still has it: nothing is decided yet.
      if (document.activeElement !== event.target) commitEdit(session, event.target.value);
    },
  };
}

/** The box is as high as its lines. */
function fitLines(editor: HTMLTextAreaElement | null): void {
  if (editor !== null) editor.rows = Math.min(8, editor.value.split('\n').length);
}

function editorName(session: GridSession, editing: Editing): string {
  const row = session.rows.row(editing.rowId);
  const key = row === undefined ? '' : rowKey(row.sheet, row.cells).replace('|', ' ');
  return `${headingName(editing.column)} ${key}`.trim();
}
