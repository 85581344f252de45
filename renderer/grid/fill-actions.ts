import type { CellValue } from '../../shared/plan/cells';
import type { Edit } from '../../shared/plan/edit';
import { counted, numberText } from '../ui/number-text';
import { applyCells, blankedWords } from './cell-actions';
import { blockOf, fillDownEdits, fillRightEdits } from './model/block-edits';
import type { CellEdits } from './model/cell-edits';
import { fillToBlockEnd } from './model/fill-extent';
import { type FillArea, filledRange, fillEdits } from './model/fill-plan';
import type { FillMode } from './model/fill-series';
import { mergedEdits } from './model/merged-edits';
import { rangeOf, rangesOf, selectedRange } from './model/selection';
import type { GridSession } from './grid-session';
import { ground } from './ground';

/** Fills every selected block from its first row or column. */
export function fillSelection(session: GridSession, direction: 'down' | 'right'): void {
  const { rows, columns } = session;
  const parts = rangesOf(session.selection.get()).map((range) =>
    direction === 'down'
      ? fillDownEdits(rows, blockOf(range, columns))
      : fillRightEdits(rows, blockOf(range, columns), session.column(range.firstColumn - 1)),
  );
  fillCells(session, 'filling', mergedEdits(parts));
}

/** What is filled by a key is seen beside the cursor, but not everywhere: what it takes away is told. */
function fillCells(session: GridSession, doing: string, change: CellEdits): void {
  applyCells(session, doing, change);
  if (change.blanked > 0) tellFilled(session, change);
}

function tellFilled({ workspace }: GridSession, change: CellEdits): void {
  const skipped = change.readOnly === 0 ? '' : `, ${numberText(change.readOnly)} read-only skipped`;
  workspace.tell('information', `${counted(change.cells, 'cell')} filled${blankedWords(change)}${skipped}`);
}

/** Puts what the cell above holds into the active cell. */
export function copyFromAbove(session: GridSession): void {
  const { row, column } = session.selection.get().active;
  const range = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  fillCells(session, 'copying from above', fillDownEdits(session.rows, blockOf(range, session.columns)));
}

/** Why nothing can be copied from above; undefined where something can. */
export function aboveObstacle(session: GridSession): string | undefined {
  return session.selection.get().active.row === 0 ? 'There is no row above this one.' : undefined;
}

/** Why there is nothing to fill along; undefined where there is. */
export function blockEndObstacle(session: GridSession): string | undefined {
  if (session.selection.get().ranges.length > 1) return 'Select one block of cells to fill down from.';
  return areaToBlockEnd(session) === undefined
    ? 'The cells beside the selection end here: there is no block to fill along.'
    : undefined;
}

/**
 * Fills the selected block down as far as the cells beside it go, which may be the end of the sheet: asks first where
 * filled cells would be replaced.
 */
export function fillToEnd(session: GridSession): void {
  const area = areaToBlockEnd(session);
  if (area === undefined || !session.workspace.mayEdit()) return;
  // Rows may come from the server while the question is open: what is filled is what was asked about, row by row.
  const change = fillEdits(area, 'copy', session);
  const replaced = replacedBy(session, change.edits);
  const fill = (): void => {
    takeFill(session, 'filling down', { area, change });
  };
  if (replaced.cells === 0) {
    fill();
    return;
  }
  const plans = replaced.plans > 1 ? ` of ${counted(replaced.plans, 'plan')}` : '';
  session.question.set({
    title: 'Replace cells',
    text: `Down to row ${numberText(area.target.lastRow + 1)}, ${counted(replaced.cells, 'filled cell')}${plans} would be replaced. Undo brings them back.`,
    answers: [{ label: 'Replace', run: fill }],
  });
}

/** How many filled cells edits put other content into, and of how many plans. */
function replacedBy(
  session: GridSession,
  edits: readonly Edit[],
): { readonly cells: number; readonly plans: number } {
  const plans = new Set<CellValue | undefined>();
  let cells = 0;
  for (const edit of edits) {
    const row = edit.kind === 'set' ? session.rows.row(edit.rowId) : undefined;
    if (edit.kind !== 'set' || row === undefined) continue;
    const filled = Object.keys(edit.cells).filter((name) => (row.cells[name] ?? '') !== '').length;
    cells += filled;
    if (filled > 0) plans.add(row.cells['plan_ID']);
  }
  return { cells, plans: plans.size };
}

function areaToBlockEnd(session: GridSession): FillArea | undefined {
  return fillToBlockEnd(rangeOf(session.selection.get()), ground(session));
}

/** Continues a block into the cells beside it, in one step, and selects all of them. */
export function applyFill(session: GridSession, area: FillArea, mode: FillMode): void {
  if (session.workspace.mayEdit())
    takeFill(session, 'filling', { area, change: fillEdits(area, mode, session) });
}

interface Fill {
  readonly area: FillArea;
  readonly change: CellEdits;
}

function takeFill(session: GridSession, doing: string, { area, change }: Fill): void {
  if (!session.workspace.mayEdit()) return;
  if (change.cells === 0 && change.readOnly === 0) {
    session.workspace.tell('information', 'The cells to fill from hold nothing.');
    return;
  }
  applyCells(session, doing, change);
  if (change.readOnly === 0 || change.blanked > 0) tellFilled(session, change);
  const { active } = session.selection.get();
  session.putSelection({ ...selectedRange(filledRange(area)), active });
}
