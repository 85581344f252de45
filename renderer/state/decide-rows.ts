import type { DecidedRows } from '../../shared/ipc/review-schemas';
import { decisionEdit, type Taken } from '../../shared/plan/decision-edit';
import type { Edit } from '../../shared/plan/edit';
import type { Row } from '../../shared/plan/row';
import { type SheetName, sheetNames } from '../../shared/plan/sheet';
import type { Workspace } from './workspace';

/** What became of rows that were decided. */
export interface DecidedCounts {
  readonly rows: number;
  /** Rows taken off the sheet, as the server no longer has them. */
  readonly removed: number;
}

/**
 * Decides rows in conflict, under which the server's rows have been put, by one gesture: one step takes it back, and
 * with it comes what was typed.
 */
export function decideRows(
  workspace: Workspace,
  decided: DecidedRows,
  { label, taken }: { readonly label: string; readonly taken: (rowId: string) => Taken },
): DecidedCounts {
  const edits: Edit[] = [];
  const sheets = new Set<SheetName>();
  for (const { rowId, isGone } of decided) {
    const row = rowOf(workspace, rowId);
    if (row === undefined) continue;
    sheets.add(row.sheet);
    edits.push(decisionEdit(row, taken(rowId), isGone));
  }
  const shown = workspace.activeSheet.get();
  const [sheet = shown] = sheets.has(shown) ? [shown] : sheets;
  workspace.edit(label, sheet, edits);
  return { rows: edits.length, removed: edits.filter(({ kind }) => kind === 'remove').length };
}

/** What there is to say of rows taken off the sheet. */
export function removedSentence(removed: number): string {
  if (removed === 0) return '';
  return removed === 1
    ? ' 1 row was removed from your sheet: the server no longer has it.'
    : ` ${removed.toLocaleString('en-US')} rows were removed from your sheet: the server no longer has them.`;
}

function rowOf(workspace: Workspace, id: string): Row | undefined {
  for (const name of sheetNames) {
    const row = workspace.sheet(name).row(id);
    if (row !== undefined) return row;
  }
  return undefined;
}
