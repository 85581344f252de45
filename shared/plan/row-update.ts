import { type Cells, type CellValue, sameContent } from './cells';
import { toBeCreatedAgain } from './created-again';
import type { Row, RowRun } from './row';

/**
 * What the main process tells the window about a row it holds already. Never carries cells: what a person
 * typed is only changed by `rebase`, which both sides apply in the same way, in whatever order edits and
 * updates cross.
 */
export interface RowUpdate {
  readonly rowId: string;
  readonly run: RowRun | null;
  readonly rebase?: Rebase;
}

export interface Rebase {
  /** The user's cells when the row was frozen for sending (or the baseline, for a fresh load). */
  readonly frozen: Cells;
  /** `revision` of the row at that moment; cells edited later keep what was typed, even the same content. */
  readonly revision: number;
  /** The row as the server holds it now; null when it has no such row. */
  readonly baseline: Cells | null;
}

/**
 * Puts a new baseline under a row. A cell that still holds what it held when the row was frozen takes the
 * baseline's content; a cell edited since then keeps what the person typed (and shows as edited).
 *
 * Rebasing commutes with edits: the main process may apply the update before an edit and the window after
 * it, and both end with the same row.
 */
export function rebased(row: Row, change: Rebase): Row {
  const { baseline } = change;
  if (baseline === null) return { ...row, cells: ownCells(row), baseline: null };
  let cells: Record<string, CellValue> | undefined;
  for (const name of Object.keys(row.cells)) {
    const value = row.cells[name];
    if (value !== undefined && isKept(row, name, change)) (cells ??= { ...baseline })[name] = value;
  }
  // Mostly the server has what was sent: such a row holds its cells once.
  return { ...row, cells: cells ?? baseline, baseline };
}

/** The row after an update from the main process. */
export function withUpdate(row: Row, update: RowUpdate): Row {
  const based = update.rebase === undefined ? row : rebased(row, update.rebase);
  return { ...based, run: update.run };
}

function isKept(row: Row, name: string, { frozen, revision }: Rebase): boolean {
  const editedAt = row.editedAt?.[name];
  if (editedAt === 0) return false;
  return !sameContent(row.cells[name], frozen[name]) || (editedAt !== undefined && editedAt > revision);
}

/** Cells that were made untouched showed the old baseline, which is gone, and with it what the server had kept of the row. */
function ownCells({ cells, editedAt }: Row): Cells {
  const own = Object.entries(cells).filter(([name]) => editedAt?.[name] !== 0);
  return toBeCreatedAgain(Object.fromEntries(own));
}
