import {
  type FocusEvent,
  type InputEvent,
  type KeyboardEvent,
  memo,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { greatestCellLength } from '../../shared/plan/cell-entry';
import { commitEdit, keepTyped, setEditMode } from './edit-actions';
import { EditorBox, fitLines } from './editor-box';
import { type EditorElement, onEditorKey } from './editor-keys';
import { EntryHelpBox } from './entry-help-box';
import type { GridSession } from './grid-session';
import './cell-editor.css';

/**
 * The one editor of the sheet. It is always there and opened within the key event, so that the key itself
 * (and dead keys and input methods) is typed into it by the browser. It lies over the sheet rather than in a
 * cell: scrolling away and back leaves what was typed alone. Text that may have several lines has a box of its
 * own, as a text field of one line would drop their ends. `EditorBox` opens, places and names it.
 */
export const CellEditor = memo(function Editor({ session }: { readonly session: GridSession }) {
  const listId = useId();
  const strip = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLInputElement>(null);
  const lines = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (strip.current === null || line.current === null || lines.current === null) return undefined;
    const elements = { strip: strip.current, line: line.current, lines: lines.current };
    return new EditorBox(session, elements, listId).start();
  }, [session, listId]);
  const shared = {
    className: 'cell-editor',
    'aria-label': 'Cell',
    'aria-describedby': `${listId}-hint`,
    maxLength: greatestCellLength,
    autoComplete: 'off',
    spellCheck: false,
    tabIndex: -1,
    ...editorEvents(session),
  };
  return (
    <>
      <div ref={strip} className="editor-strip">
        <input ref={line} {...shared} />
        <textarea ref={lines} {...shared} rows={1} wrap="off" />
      </div>
      <EntryHelpBox session={session} listId={listId} />
    </>
  );
});

function editorEvents(session: GridSession) {
  return {
    onInput: ({ currentTarget, nativeEvent }: InputEvent<EditorElement>) => {
      keepTyped(session, currentTarget.value, isUndo(nativeEvent));
      if (currentTarget instanceof HTMLTextAreaElement) fitLines(currentTarget);
    },
    onMouseDown: () => {
      // As in Excel: who clicks into the text goes on there, arrows too.
      setEditMode(session, 'edit');
    },
    onKeyDown: (event: KeyboardEvent<EditorElement>) => {
      onEditorKey(session, event);
    },
    onBlur: (event: FocusEvent<EditorElement>) => {
      if (session.isTakingBack) return;
      // When the whole window loses the focus, the editor still has it: nothing is decided yet.
      if (document.activeElement !== event.target) commitEdit(session, event.target.value);
    },
  };
}

function isUndo(event: Event): boolean {
  return 'inputType' in event && event.inputType === 'historyUndo';
}
