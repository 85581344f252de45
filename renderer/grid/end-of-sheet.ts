import { comparedKey } from '../../shared/plan/row-key';
import { placeCursor } from './cursor-actions';
import type { GridSession } from './grid-session';
import type { CursorMotion } from './model/cursor-move';
import { isSingleCell } from './model/selection';
import { addRow } from './row-actions';

/**
 * Enter on the last row of the sheet, where that is new and has its plan and name: adds another one and goes there,
 * so that row after row can be typed. Whether it did. What is being typed goes into its cell first, which asks for
 * an Enter of its own: nobody gets a row by finishing one.
 */
export function enteredBelowEnd(session: GridSession, motion: CursorMotion): boolean {
  if (!isDown(motion) || !isAtEnd(session)) return false;
  const { active, tabbedFrom } = session.selection.get();
  const before = session.rows.count;
  addRow(session);
  if (session.rows.count > before) {
    placeCursor(
      session,
      { row: session.selection.get().active.row, column: tabbedFrom ?? active.column },
      false,
    );
  }
  return true;
}

/** Says how to go on where Enter has nowhere to go from. */
export function tellEnd(session: GridSession, motion: CursorMotion): void {
  if (isDown(motion) && isAtEnd(session)) {
    session.workspace.tell('information', 'This is the last row. Enter once more adds another one.');
  }
}

function isDown(motion: CursorMotion): boolean {
  return motion.kind === 'advance' && motion.key === 'Enter' && motion.step === 1;
}

function isAtEnd({ rows, selection }: GridSession): boolean {
  const { active } = selection.get();
  if (active.row !== rows.count - 1 || !isSingleCell(selection.get())) return false;
  const row = rows.rowAt(active.row);
  return row?.baseline === null && comparedKey(row.sheet, row.cells) !== undefined;
}
