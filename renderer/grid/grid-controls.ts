import { flushSync } from 'react-dom';
import { emptyRow } from './model/added-rows';
import { pasteAsRows, selectionText } from './clipboard-actions';
import { placeCursor } from './cursor-actions';
import type { GridSession } from './grid-session';

/** What the toolbar may ask of the sheet that is on screen. */
export interface GridControls {
  /** Adds an empty row at the end and puts the cursor into it. */
  readonly addRow: () => void;
  /** Adds rows from text as Excel copies it; a first line of column names is understood. */
  readonly pasteRows: (text: string) => void;
  /** The selection as text for the clipboard. */
  readonly selectionText: () => string;
  readonly focus: () => void;
}

export function gridControls(session: GridSession): GridControls {
  return {
    addRow: () => {
      addRow(session);
    },
    pasteRows: (text) => {
      pasteAsRows(session, text);
      session.focus();
    },
    selectionText: () => selectionText(session),
    focus: () => {
      session.focus();
    },
  };
}

function addRow(session: GridSession): void {
  if (!session.workspace.mayEdit()) return;
  const { name } = session.sheet;
  const edit = emptyRow(name, session.rows, crypto.randomUUID());
  // The sheet has to be as tall as its rows before it can scroll to the last.
  flushSync(() => {
    session.workspace.edit({ label: 'adding a row', how: 'tool' }, name, [edit]);
  });
  const column = session.columns.findIndex(({ kind }) => kind === 'field');
  placeCursor(session, { row: session.rows.count - 1, column }, false);
  session.focus();
}
