import { flushSync } from 'react-dom';
import type { Cells } from '../../shared/plan/cells';
import type { Edit } from '../../shared/plan/edit';
import type { Row } from '../../shared/plan/row';
import { counted } from '../ui/number-text';
import { selectedRowRuns } from './cell-actions';
import { placeCursor } from './cursor-actions';
import type { GridSession } from './grid-session';
import { emptyRow } from './model/added-rows';
import { duplicatedCells, insertedRows } from './model/inserted-rows';
import { removalChoice, removingEdits } from './model/removed-rows';
import { rangeOf, rangeSize, selectedRange } from './model/selection';
import { removalQuestion, removalSummary } from './removal-words';
import { isChosen } from './stray-cursor';

/** Adds an empty row at the end and puts the cursor into it. */
export function addRow(session: GridSession): void {
  if (!session.workspace.mayEdit()) return;
  const edit = emptyRow(session.sheet.name, session.allRows, crypto.randomUUID());
  addEdits(session, 'adding a row', [edit]);
  placeCursor(session, { row: session.rows.indexOf(edit.row.id), column: firstField(session) }, false);
  session.focus();
}

/** Inserts as many empty rows as are selected, above or below them, and selects them. */
export function insertRows(session: GridSession, side: 'above' | 'below'): void {
  if (!session.workspace.mayEdit()) return;
  if (session.rows.count === 0) {
    addRow(session);
    return;
  }
  const range = rangeOf(session.selection.get());
  const beside = session.rows.idAt(side === 'above' ? range.firstRow : range.lastRow) ?? '';
  const index = session.allRows.indexOf(beside);
  const contents = Array.from({ length: rangeSize(range).rows }, (): Cells => ({}));
  const rows = counted(contents.length, 'row');
  const where =
    side === 'above'
      ? { afterIndex: index - 1, place: range.firstRow }
      : { afterIndex: index, place: range.lastRow + 1 };
  insert(session, { ...where, contents }, [`inserting ${rows}`, `${rows} inserted`]);
}

/** Adds new rows with the content of the selected ones right below them; their keys wait to be changed. */
export function duplicateRows(session: GridSession): void {
  if (!session.workspace.mayEdit()) return;
  const originals = selectedRows(session);
  const last = originals.at(-1);
  if (last === undefined) return;
  const rows = counted(originals.length, 'row');
  const told = `${rows} duplicated. Give ${originals.length === 1 ? 'it' : 'each'} a name of its own.`;
  insert(
    session,
    {
      afterIndex: session.allRows.indexOf(last.id),
      place: session.rows.indexOf(last.id) + 1,
      contents: originals.map(duplicatedCells),
    },
    [`duplicating ${rows}`, told],
  );
  // What has to be changed first: the second part of the key.
  const column = session.columns.findIndex(({ id }) => id === session.sheet.secondKey);
  const { active } = session.selection.get();
  if (column !== -1) placeCursor(session, { row: active.row, column }, false);
}

interface Insertion {
  /** Among all rows of the sheet; -1 for before the first. */
  readonly afterIndex: number;
  /** The place on screen they come before. */
  readonly place: number;
  readonly contents: readonly Cells[];
}

function insert(
  session: GridSession,
  { afterIndex, place, contents }: Insertion,
  [label, told]: readonly [label: string, told: string],
): void {
  const { sheet, allRows } = session;
  const newId = (): string => crypto.randomUUID();
  const edits = insertedRows({ sheet: sheet.name, rows: allRows, afterIndex, newId }, contents);
  if (edits === undefined) {
    session.workspace.tell('problem', 'No more rows fit exactly here. Insert them some rows away.');
    return;
  }
  session.rows.expectRows(afterIndex, place);
  addEdits(session, label, edits);
  session.workspace.tell('information', told);
  const indexes = edits.map(({ row }) => session.rows.indexOf(row.id));
  const firstRow = Math.max(0, Math.min(...indexes));
  const lastRow = Math.max(firstRow, ...indexes);
  const { firstColumn, lastColumn } = rangeOf(session.selection.get());
  session.putSelection(selectedRange({ firstRow, lastRow, firstColumn, lastColumn }));
  session.revealBlock({ row: firstRow, column: firstColumn }, { row: lastRow, column: firstColumn });
}

/** The sheet has to be as tall as its rows before it can scroll to them. */
function addEdits(session: GridSession, label: string, edits: readonly Edit[]): void {
  flushSync(() => {
    session.workspace.edit({ label, how: 'tool' }, session.sheet.name, edits);
  });
}

/** Removes the selected rows in one step: new ones at once; asks where the server has some of them. */
export function removeRows(session: GridSession): void {
  if (session.rows.count === 0 || !isChosen(session) || !session.workspace.mayEdit()) return;
  const choice = removalChoice(selectedRows(session));
  const { fresh, onServer, held } = choice;
  const staying = { onServer: onServer.length, held };
  if (onServer.length === 0) {
    takeAway(session, fresh, staying);
    return;
  }
  const takeAll = {
    label: onServer.length + fresh.length === 1 ? 'Take it off the sheet' : 'Take all off the sheet',
    run: () => {
      takeAway(session, [...fresh, ...onServer], { ...staying, onServer: 0 });
    },
  };
  const takeFresh = {
    label: fresh.length === 1 ? 'Remove the new row' : 'Remove the new rows',
    run: () => {
      takeAway(session, fresh, staying);
    },
  };
  const answers = fresh.length === 0 ? [takeAll] : [takeFresh, takeAll];
  session.question.set({ title: 'Remove rows', text: removalQuestion(choice), answers });
}

function takeAway(
  session: GridSession,
  ids: readonly string[],
  staying: { readonly onServer: number; readonly held: number },
): void {
  const { active } = session.selection.get();
  const { firstRow } = rangeOf(session.selection.get());
  const label = `removing ${counted(ids.length, 'row')}`;
  session.workspace.edit({ label, how: 'tool' }, session.sheet.name, removingEdits(ids));
  session.workspace.tell('information', removalSummary(ids.length, staying));
  if (ids.length > 0) placeCursor(session, { row: firstRow, column: active.column }, false);
}

/** The rows in which something is selected, in their order on screen. */
function selectedRows(session: GridSession): readonly Row[] {
  const rows: Row[] = [];
  const runs = selectedRowRuns(session).toSorted((one, other) => one.firstRow - other.firstRow);
  for (const { firstRow, lastRow } of runs) {
    for (let index = firstRow; index <= lastRow; index += 1) {
      const row = session.rows.rowAt(index);
      if (row !== undefined) rows.push(row);
    }
  }
  return rows;
}

function firstField(session: GridSession): number {
  return session.columns.findIndex(({ kind }) => kind === 'field');
}
