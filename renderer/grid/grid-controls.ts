import type { RowState } from '../../shared/plan/row-state';
import type { Command } from '../ui/command';
import { bringIntoSight } from './column-actions';
import { savedViewCommands } from './commands/view-commands';
import { placeCursor } from './cursor-actions';
import { placeOfRow, showOnlyRows, showOnlyState } from './filter/arrange-actions';
import type { GridSession } from './grid-session';
import { goToTargets, type GoToTarget } from './model/go-to';
import { type PasteRowsDesk, pasteRowsDesk } from './paste-rows';
import { addRow, removeRows } from './row-actions';

/** What the toolbar may ask of the sheet that is on screen. */
export interface GridControls {
  /** Every command of the sheet, with one for each saved view there is now. */
  readonly commands: readonly Command[];
  /** Adds an empty row at the end and puts the cursor into it. */
  readonly addRow: () => void;
  /** Removes the new rows of the selection; says which rows stay because the server has them. */
  readonly removeRows: () => void;
  /** Takes rows in any order: those whose key is on the sheet are changed, the others added. */
  readonly pasteRows: PasteRowsDesk;
  /** Opens the bar that finds. */
  readonly find: () => void;
  readonly focus: () => void;
  /** Where the cursor is, as an index into the rows. */
  readonly activeRow: () => number;
  /** The rows shown that a text may stand for, by number or key. */
  readonly findRows: (text: string) => readonly GoToTarget[];
  /** Puts the cursor on the row at a place on screen, and into view. */
  readonly goToPlace: (row: number) => void;
  /** Puts the cursor on a row and into view, on the field if one is given, else in the column it is in. */
  readonly goToRow: (rowId: string, field?: string) => void;
  /** Shows these rows and no others; `words` name them in the list of filters. */
  readonly showOnlyRows: (ids: ReadonlySet<string>, words: string) => void;
  /** Shows the rows in that state and no others. */
  readonly showOnlyState: (state: RowState) => void;
}

export function gridControls(session: GridSession, commands: readonly Command[]): GridControls {
  return {
    get commands() {
      return [...commands, ...savedViewCommands(session)];
    },
    addRow: () => {
      addRow(session);
    },
    removeRows: () => {
      removeRows(session);
      session.focus();
    },
    pasteRows: pasteRowsDesk(session),
    find: () => {
      session.find.open('find');
    },
    focus: () => {
      // The open editor is the sheet's own: taking the focus from it would take what is being typed as it is.
      if (session.editing.get() === null) session.focus();
    },
    activeRow: () => session.selection.get().active.row,
    findRows: (text) => findRows(session, text),
    goToPlace: (row) => {
      placeCursor(session, { row, column: session.selection.get().active.column }, false);
      session.focus();
    },
    goToRow: (rowId, field) => {
      goToRow(session, rowId, field);
    },
    showOnlyRows: (ids, words) => {
      showOnlyRows(session, ids, words);
      session.focus();
    },
    showOnlyState: (state) => {
      showOnlyState(session, state);
      session.focus();
    },
  };
}

function findRows(session: GridSession, text: string): readonly GoToTarget[] {
  const { rows, sheet } = session;
  const planOf = rows.cellsOf('plan_ID');
  const secondOf = rows.cellsOf(sheet.secondKey);
  return goToTargets(text, {
    count: rows.count,
    numberAt: (row) => rows.numberAt(row),
    placeNumbered: (number) => rows.placeNumbered(number),
    planAt: (row) => planOf(row) ?? '',
    secondAt: (row) => secondOf(row) ?? '',
  });
}

function goToRow(session: GridSession, rowId: string, field?: string): void {
  const row = placeOfRow(session, rowId);
  if (row === -1) return;
  if (field !== undefined) bringIntoSight(session, field);
  const named = session.columns.findIndex(({ id }) => id === field);
  const column = named === -1 ? session.selection.get().active.column : named;
  placeCursor(session, { row, column }, false);
  session.focus();
}
