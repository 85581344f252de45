import { flushSync } from 'react-dom';
import { cellText, type ShownRow } from './model/cell-face';
import { parseClipboardText, writeClipboardText } from './model/clipboard-text';
import type { GridColumn } from './model/grid-column';
import { clearEdits } from './model/block-edits';
import { type PasteOutcome, pastePlan, pasteSummary } from './model/paste-plan';
import { type CellRange, lastSpan, rangeOf, selectedRange } from './model/selection';
import { applyCells, selectedBlock } from './cell-actions';
import type { GridSession } from './grid-session';

/** The selection as text for the clipboard: full values, not as they are shown. */
export function selectionText(session: GridSession): string {
  const block = selectedBlock(session);
  const lines: (readonly string[])[] = [];
  for (let index = block.firstRow; index <= block.lastRow; index += 1) {
    const id = session.rows.idAt(index);
    const shown = id === undefined ? undefined : session.rows.view(id);
    if (shown !== undefined) lines.push(block.columns.map((column) => copiedText(shown, column)));
  }
  return writeClipboardText(lines);
}

/** Makes the cells whose text went to the clipboard blank. */
export function clearCut(session: GridSession): void {
  applyCells(session, 'cutting', clearEdits(session.rows, selectedBlock(session)));
}

/** Pastes text at the selection; rows past the last one are made. */
export function pasteAtSelection(session: GridSession, text: string): void {
  paste(session, text, rangeOf(session.selection.get()));
}

function paste(session: GridSession, text: string, target: CellRange): void {
  if (!session.workspace.mayEdit()) return;
  const outcome: PasteOutcome = pastePlan(parseClipboardText(text), target, {
    name: session.sheet.name,
    rows: session.rows,
    allRows: session.allRows,
    columns: session.columns,
    newId: () => crypto.randomUUID(),
  });
  if (!outcome.ok) {
    session.workspace.tell('problem', outcome.reason);
    return;
  }
  const summary = pasteSummary(outcome);
  // The sheet has to be as tall as its rows before it can scroll to them.
  flushSync(() => {
    const name = { label: `pasting (${summary})`, how: 'pasted' } as const;
    session.workspace.edit(name, session.sheet.name, outcome.edits);
  });
  session.workspace.tell('information', summary);
  const selection = selectedRange(outcome.area);
  session.selection.set(selection);
  session.reveal(lastSpan(selection).extent);
  session.reveal(selection.active);
}

function copiedText(shown: ShownRow, column: GridColumn): string {
  return column.kind === 'field' ? (shown.row.cells[column.id] ?? '') : cellText(shown, column);
}
