import type { Command } from '../ui/command';
import { selectionText } from './clipboard-actions';
import { bringIntoSight } from './column-actions';
import { placeCursor } from './cursor-actions';
import type { GridSession } from './grid-session';
import { forecastRows, pasteAsRows, type PasteForecast } from './paste-rows';
import { addRow, removeRows } from './row-actions';

/** What the toolbar may ask of the sheet that is on screen. */
export interface GridControls {
  /** Every command of the sheet. */
  readonly commands: readonly Command[];
  /** Adds an empty row at the end and puts the cursor into it. */
  readonly addRow: () => void;
  /** Removes the new rows of the selection; says which rows stay because the server has them. */
  readonly removeRows: () => void;
  /** What `pasteRows` would do with a text. */
  readonly forecastRows: (text: string) => PasteForecast;
  /** Takes text as Excel copies it: rows whose key is on the sheet are changed, the others added. */
  readonly pasteRows: (text: string) => void;
  /** The selection as text for the clipboard. */
  readonly selectionText: () => string;
  readonly focus: () => void;
  /** Where the cursor is, as an index into the rows. */
  readonly activeRow: () => number;
  /** Puts the cursor on a row and into view, on the field if one is given, else in the column it is in. */
  readonly goToRow: (rowId: string, field?: string) => void;
}

export function gridControls(session: GridSession, commands: readonly Command[]): GridControls {
  return {
    commands,
    addRow: () => {
      addRow(session);
    },
    removeRows: () => {
      removeRows(session);
      session.focus();
    },
    forecastRows: (text) => forecastRows(session, text),
    pasteRows: (text) => {
      pasteAsRows(session, text);
      session.focus();
    },
    selectionText: () => selectionText(session),
    focus: () => {
      session.focus();
    },
    activeRow: () => session.selection.get().active.row,
    goToRow: (rowId, field) => {
      goToRow(session, rowId, field);
    },
  };
}

function goToRow(session: GridSession, rowId: string, field?: string): void {
  const row = session.rows.indexOf(rowId);
  if (row === -1) return;
  if (field !== undefined) bringIntoSight(session, field);
  const named = session.columns.findIndex(({ id }) => id === field);
  const column = named === -1 ? session.selection.get().active.column : named;
  placeCursor(session, { row, column }, false);
  session.focus();
}
