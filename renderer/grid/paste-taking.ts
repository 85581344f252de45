import { flushSync } from 'react-dom';
import type { Edit } from '../../shared/plan/edit';
import { standingReader } from '../state/column-reading';
import { placeCursor } from './cursor-actions';
import type { GridSession } from './grid-session';
import { addedBlock } from './model/added-block';
import type { PasteSheet } from './model/paste-plan';
import type { PasteRowsPlan } from './model/paste-rows-plan';
import { pasteRowsSummary } from './model/paste-rows-words';
import { jumpedByRows } from './paste-jumped';
import { lastSpan, selectedRanges, type Selection } from './model/selection';

/** The sheet as plans read it: the rows stand still on screen meanwhile, whatever comes in from the server. */
export function pasteSheet(session: GridSession): PasteSheet {
  const { rows, allRows } = session;
  const { count, idAt } = rows.standing();
  return {
    name: session.sheet.name,
    rows: {
      count,
      rowAt: (index) => rows.row(idAt(index) ?? ''),
      contents: (fields) => {
        const { numberOf, ...reading } = standingReader(allRows, fields);
        return { ...reading, numberAt: (index) => numberOf(idAt(index) ?? ''), idAt };
      },
    },
    allRows,
    columns: session.columns,
    allColumns: session.columnDesk.all,
    newId: () => crypto.randomUUID(),
  };
}

/**
 * Makes what was planned for `Paste rows` one step, says what it did and shows where. New rows are selected as a block,
 * as after any paste; where rows of the sheet changed, the cursor goes to the first of them.
 */
export function takeRowsPlan(session: GridSession, plan: PasteRowsPlan): void {
  const summary = pasteRowsSummary(plan);
  makeEdits(session, `pasting rows (${summary})`, plan.edits);
  const jumped = jumpedByRows(session, plan);
  session.workspace.tell('information', jumped === '' ? summary : `${summary}; ${jumped} got nothing`);
  const block = addedBlock(plan, {
    columns: session.columns,
    indexOf: (rowId) => session.rows.indexOf(rowId),
  });
  const [first] = block;
  if (first !== undefined) {
    const active = { row: first.firstRow, column: first.firstColumn };
    const selection = selectedRanges(block, active);
    revealBlock(session, selection);
    session.putSelection(selection);
    return;
  }
  const row = plan.firstRowId === undefined ? -1 : session.rows.indexOf(plan.firstRowId);
  const column = session.columns.findIndex(({ kind }) => kind === 'field');
  if (row !== -1) placeCursor(session, { row, column }, false);
}

/** Brings the end of the selected block into view, and its first cell in any case. */
export function revealBlock(session: GridSession, selection: Selection): void {
  session.revealBlock(selection.active, lastSpan(selection).extent);
}

/** Makes what was planned one step, under the name undo shows. */
export function makeEdits(session: GridSession, label: string, edits: readonly Edit[]): void {
  // The sheet has to be as tall as its rows before it can scroll to them.
  flushSync(() => {
    session.workspace.edit({ label, how: 'pasted' }, session.sheet.name, edits);
  });
}
