import { sameContent } from '../../../shared/plan/cells';
import type { Edit } from '../../../shared/plan/edit';
import type { Row } from '../../../shared/plan/row';
import type { CellBlock } from './cell-edits';
import type { FieldColumn } from './grid-column';
import { readOnlyReason } from './read-only';
import type { RowSource } from './row-source';

export interface UntouchEdits {
  readonly edits: readonly Edit[];
  /** Cells of which nothing is claimed any more. */
  readonly cells: number;
  /** Rows that were passed over because they are new: the server has nothing they could go back to. */
  readonly newRows: number;
}

/** `revert`: back to what the server has. `untouch`: also in new rows, whose cells are then not sent. */
export type UntouchKind = 'revert' | 'untouch';

/**
 * The edits that make cells untouched: in a row the server has they show its content again and are no change any
 * more; in a new row they are left out of what is sent. Cells that are so already do not count.
 */
export function untouchEdits(rows: RowSource, blocks: readonly CellBlock[], kind: UntouchKind): UntouchEdits {
  const namesByRow = new Map<string, Set<string>>();
  const newRows = new Set<string>();
  let cells = 0;
  for (const { firstRow, lastRow, columns } of blocks) {
    for (let index = firstRow; index <= lastRow; index += 1) {
      const row = rows.rowAt(index);
      if (row === undefined) break;
      // As it came from the server: nothing to look for.
      if (row.cells === row.baseline) continue;
      if (kind === 'revert' && row.baseline === null) {
        newRows.add(row.id);
        continue;
      }
      for (const column of columns) {
        if (column.kind !== 'field' || !isClaimed(row, column)) continue;
        cells += 1;
        const names = namesByRow.get(row.id) ?? new Set();
        namesByRow.set(row.id, names.add(column.id));
      }
    }
  }
  const edits = [...namesByRow].map(([rowId, names]): Edit => ({
    kind: 'set',
    rowId,
    cells: {},
    untouch: [...names],
  }));
  return { edits, cells, newRows: newRows.size };
}

function isClaimed(row: Row, column: FieldColumn): boolean {
  if (readOnlyReason(row, column) !== undefined) return false;
  const content = row.cells[column.id];
  return content !== undefined && !(row.baseline !== null && sameContent(content, row.baseline[column.id]));
}
