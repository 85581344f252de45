import { counted } from '../ui/number-text';
import { applyCells } from './cell-actions';
import { blockOf, fillDownEdits, fillRightEdits } from './model/block-edits';
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
  applyCells(session, 'filling', mergedEdits(parts));
}

/** Puts what the cell above holds into the active cell. */
export function copyFromAbove(session: GridSession): void {
  const { row, column } = session.selection.get().active;
  const range = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  applyCells(session, 'copying from above', fillDownEdits(session.rows, blockOf(range, session.columns)));
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

/** Fills the selected block down as far as the cells beside it go. */
export function fillToEnd(session: GridSession): void {
  const area = areaToBlockEnd(session);
  if (area !== undefined) applyFill(session, area, 'copy');
}

function areaToBlockEnd(session: GridSession): FillArea | undefined {
  return fillToBlockEnd(rangeOf(session.selection.get()), ground(session));
}

/** Continues a block into the cells beside it, in one step, and selects all of them. */
export function applyFill(session: GridSession, area: FillArea, mode: FillMode): void {
  if (!session.workspace.mayEdit()) return;
  const change = fillEdits(area, mode, session);
  if (change.cells === 0 && change.readOnly === 0) {
    session.workspace.tell('information', 'The cells to fill from hold nothing.');
    return;
  }
  applyCells(session, 'filling', change);
  if (change.readOnly === 0) session.workspace.tell('information', `${counted(change.cells, 'cell')} filled`);
  const { active } = session.selection.get();
  session.selection.set({ ...selectedRange(filledRange(area)), active });
}
