import { counted, numberText } from '../ui/number-text';
import { blockOf, clearEdits } from './model/block-edits';
import type { CellBlock, CellEdits } from './model/cell-edits';
import { gridColumns } from './model/grid-column';
import { disjointRanges, mergedEdits } from './model/merged-edits';
import { becameBlank } from './model/paste-words';
import { type CellRange, rangesOf } from './model/selection';
import { type UntouchEdits, type UntouchKind, untouchEdits } from './model/untouch-edits';
import type { GridSession } from './grid-session';

/** The selected cells as blocks that do not overlap. */
export function selectedBlocks(session: GridSession): readonly CellBlock[] {
  const { columns } = session;
  return disjointRanges(rangesOf(session.selection.get())).map((range) => blockOf(range, columns));
}

/** The runs of rows in which something is selected, none of them twice. */
export function selectedRowRuns(session: GridSession): readonly CellRange[] {
  const rows = rangesOf(session.selection.get()).map((range) => ({
    ...range,
    firstColumn: 0,
    lastColumn: 0,
  }));
  return disjointRanges(rows);
}

/** Makes every selected cell that can be edited blank. */
export function clearSelection(session: GridSession): void {
  const parts = selectedBlocks(session).map((block) => clearEdits(session.rows, block));
  applyCells(session, 'clearing', mergedEdits(parts));
}

/** Makes the edits one undo step and says what was passed over. */
export function applyCells(session: GridSession, doing: string, change: CellEdits): void {
  if (!session.workspace.mayEdit()) return;
  const cells = counted(change.cells, 'cell');
  session.workspace.edit({ label: `${doing} ${cells}`, how: 'tool' }, session.sheet.name, change.edits);
  if (change.readOnly > 0) {
    session.workspace.tell('information', skippedWords(change));
  }
}

/** What of a change nobody may have meant; empty where no filled cell became blank. */
export function blankedWords({ blanked }: Pick<CellEdits, 'blanked'>): string {
  return blanked === 0 ? '' : `, ${becameBlank(blanked)}`;
}

function skippedWords({ cells, readOnly }: CellEdits): string {
  if (cells > 0) return `${counted(cells, 'cell')} changed, ${numberText(readOnly)} read-only skipped`;
  const which = readOnly === 1 ? 'This cell is' : 'These cells are';
  return `Nothing was changed. ${which} read-only: plan and name of a row stay as they are once the server has it, or while it is being sent.`;
}

/** What is put back: the cells selected, the active one alone, or whole rows. */
export type RevertScope = 'selection' | 'cell' | 'rows';

/** Puts cells back to what the server has, or leaves them untouched, in one step. */
export function untouchCells(session: GridSession, kind: UntouchKind, scope: RevertScope): void {
  if (!session.workspace.mayEdit()) return;
  const found = untouchEdits(session.rows, blocksIn(session, scope), kind);
  const words = kind === 'revert' ? 'put back' : 'left untouched';
  const cells = counted(found.cells, 'cell');
  const label = kind === 'revert' ? `putting back ${cells}` : `leaving ${cells} untouched`;
  session.workspace.edit({ label, how: 'tool' }, session.sheet.name, found.edits);
  session.workspace.tell('information', untouchWords(found, words));
}

function untouchWords({ cells, newRows }: UntouchEdits, words: string): string {
  const said = [cells === 0 ? `Nothing to be ${words}.` : `${counted(cells, 'cell')} ${words}.`];
  if (newRows > 0) {
    const have = newRows === 1 ? 'is new and has' : 'are new and have';
    said.push(`${counted(newRows, 'row')} ${have} nothing to go back to.`);
  }
  return said.join(' ');
}

function blocksIn(session: GridSession, scope: RevertScope): readonly CellBlock[] {
  if (scope === 'selection') return selectedBlocks(session);
  const { columns } = session;
  const { active } = session.selection.get();
  if (scope === 'cell') {
    const { row, column } = active;
    const range = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    return [blockOf(range, columns)];
  }
  // Columns out of sight belong to their row all the same.
  const all = gridColumns(session.sheet);
  return selectedRowRuns(session).map(({ firstRow, lastRow }) => ({ firstRow, lastRow, columns: all }));
}
