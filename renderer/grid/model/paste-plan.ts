import type { Edit } from '../../../shared/plan/edit';
import type { SheetName } from '../../../shared/plan/sheet';
import { addedRows } from './added-rows';
import { cellEdits } from './cell-edits';
import { CellReader } from './cell-reader';
import type { GridColumn } from './grid-column';
import { pasteColumns, type PasteBlock, repeatedLength } from './paste-columns';
import type { RowSource } from './row-source';
import { type CellRange, rangeSize } from './selection';

/** The sheet a block is pasted into. */
export interface PasteSheet {
  readonly name: SheetName;
  /** The rows on screen, which a block goes over. */
  readonly rows: RowSource;
  /** All rows of the sheet: new ones come after the last of them. */
  readonly allRows: RowSource;
  readonly columns: readonly GridColumn[];
  readonly newId: () => string;
}

export interface PastePlan {
  readonly ok: true;
  readonly edits: readonly Edit[];
  readonly cells: number;
  readonly readOnly: number;
  readonly rowsAdded: number;
  /** Texts that were too long for a cell and were cut off. */
  readonly shortened: number;
  /** What is selected afterwards. */
  readonly area: CellRange;
}

export type PasteOutcome = PastePlan | { readonly ok: false; readonly reason: string };

/** The most edits one gesture may carry to the main process. */
export const greatestRows = 200_000;

/**
 * Decides what pasting a block does: where each cell goes, which rows are made, what is passed over. The
 * block lands at the first cell of `target`; a larger target it fits into evenly is filled with repeats.
 * Blank cells make existing cells blank and leave cells of new rows untouched. Nothing is dropped in
 * silence: a block that cannot fit is refused whole.
 */
export function pastePlan(
  block: readonly (readonly string[])[],
  target: CellRange,
  sheet: PasteSheet,
): PasteOutcome {
  const found = pasteColumns(block, target, sheet.columns);
  if (!found.ok) return found;
  const lines = repeatedLines(found, target);
  if (lines.length === 0) return { ok: false, reason: 'There is nothing to paste.' };
  if (lines.length > greatestRows) {
    return { ok: false, reason: `${lines.length} rows are too many for one paste; 200000 fit.` };
  }
  const { firstRow } = target;
  const existing = Math.max(0, Math.min(lines.length, sheet.rows.count - firstRow));
  const reader = new CellReader();
  const { columns } = found;
  const changed = cellEdits(
    sheet.rows,
    { firstRow, lastRow: firstRow + existing - 1, columns: columns.map(({ column }) => column) },
    ({ row, column, rowIndex, columnIndex }) => {
      const text = lines[rowIndex - firstRow]?.[columns[columnIndex]?.source ?? 0];
      if (text === undefined) return undefined;
      const content = reader.read(column, text);
      // A row that is still to be created is filled like one the paste makes.
      const staysUntouched = row.baseline === null && row.cells[column.id] === undefined;
      return content === null && staysUntouched ? undefined : content;
    },
  );
  const fresh = { sheet: sheet.name, lines: lines.slice(existing), columns, reader, newId: sheet.newId };
  const added = addedRows(sheet.allRows, fresh);
  return {
    ok: true,
    edits: [...changed.edits, ...added.edits],
    cells: changed.cells + added.cells,
    readOnly: changed.readOnly + added.readOnly,
    rowsAdded: added.edits.length,
    shortened: reader.shortened,
    area: pastedArea(found, sheet.columns, { firstRow, rows: existing + added.edits.length }),
  };
}

function repeatedLines(found: PasteBlock, target: CellRange): readonly (readonly string[])[] {
  const { lines, isNamed } = found;
  const height = isNamed ? lines.length : repeatedLength(lines.length, rangeSize(target).rows);
  if (height === lines.length) return lines;
  return Array.from({ length: height }, (_, index) => lines[index % lines.length] ?? []);
}

function pastedArea(
  found: PasteBlock,
  columns: readonly GridColumn[],
  { firstRow, rows }: { readonly firstRow: number; readonly rows: number },
): CellRange {
  const indexes = found.columns.map(({ column }) => columns.indexOf(column));
  return {
    firstRow,
    lastRow: firstRow + Math.max(1, rows) - 1,
    firstColumn: Math.min(...indexes),
    lastColumn: Math.max(...indexes),
  };
}

/** What a paste did, in one sentence for the status line. */
export function pasteSummary(plan: PastePlan): string {
  const parts = [`${plan.cells} ${plan.cells === 1 ? 'cell' : 'cells'} pasted`];
  if (plan.rowsAdded > 0) parts.push(`${plan.rowsAdded} ${plan.rowsAdded === 1 ? 'row' : 'rows'} added`);
  if (plan.readOnly > 0) parts.push(`${plan.readOnly} read-only skipped`);
  if (plan.shortened > 0) parts.push(`${plan.shortened} cut off after 10,000 characters`);
  return parts.join(', ');
}
