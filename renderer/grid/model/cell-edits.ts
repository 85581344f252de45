import { type CellValue, sameContent } from '../../../shared/plan/cells';
import type { Edit } from '../../../shared/plan/edit';
import type { Row } from '../../../shared/plan/row';
import type { FieldColumn, GridColumn } from './grid-column';
import { readOnlyReason } from './read-only';
import type { RowSource } from './row-source';

/** Some columns of a run of rows. */
export interface CellBlock {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly GridColumn[];
}

/** A cell that is asked for its new content. */
export interface CellTarget {
  readonly row: Row;
  readonly rowIndex: number;
  readonly column: FieldColumn;
  /** Place of the column within the block, from 0. */
  readonly columnIndex: number;
}

export interface CellEdits {
  readonly edits: readonly Edit[];
  /** Cells that hold what was asked for now, whether they did before or not. */
  readonly cells: number;
  /** Cells passed over because they cannot be edited. */
  readonly readOnly: number;
  /** Cells that held something and are blank now. */
  readonly blanked: number;
}

/** Whether a cell holds something that a blank would take away. */
export function isFilled(content: CellValue | undefined): boolean {
  return content !== undefined && content !== null && content !== '';
}

/**
 * What filling from other rows puts into a cell. A blank the server holds there is nothing anybody said of a row that is
 * still to be created: as in a paste, its cell stays untouched. `isSaid` for one that comes from new rows as well.
 */
export function filledContent(
  { row, column }: CellTarget,
  content: CellValue | undefined,
  isSaid: boolean,
): CellValue | undefined {
  const staysUntouched = !isSaid && row.baseline === null && row.cells[column.id] === undefined;
  return content === null && staysUntouched ? undefined : content;
}

/**
 * The edits that give a block of existing cells new content: one per row that really changes.
 * `contentFor` gives the content of a cell; undefined leaves it as it is and does not count.
 */
export function cellEdits(
  rows: RowSource,
  block: CellBlock,
  contentFor: (target: CellTarget) => CellValue | undefined,
): CellEdits {
  const edits: Edit[] = [];
  let cells = 0;
  let readOnly = 0;
  let blanked = 0;
  for (let rowIndex = block.firstRow; rowIndex <= block.lastRow; rowIndex += 1) {
    const row = rows.rowAt(rowIndex);
    if (row === undefined) break;
    const changed: Record<string, CellValue> = {};
    let isChanged = false;
    for (let columnIndex = 0; columnIndex < block.columns.length; columnIndex += 1) {
      const column = block.columns[columnIndex];
      if (column === undefined) break;
      if (column.kind !== 'field' || readOnlyReason(row, column) !== undefined) {
        readOnly += 1;
        continue;
      }
      const content = contentFor({ row, rowIndex, column, columnIndex });
      if (content === undefined) continue;
      cells += 1;
      const before = row.cells[column.id];
      if (sameContent(content, before)) continue;
      if (content === null && isFilled(before)) blanked += 1;
      changed[column.id] = content;
      isChanged = true;
    }
    if (isChanged) edits.push({ kind: 'set', rowId: row.id, cells: changed, untouch: [] });
  }
  return { edits, cells, readOnly, blanked };
}
