import type { Cells, CellValue } from '../../../shared/plan/cells';
import { sameContent } from '../../../shared/plan/cells';
import type { Edit } from '../../../shared/plan/edit';
import type { Row } from '../../../shared/plan/row';

/**
 * One edit for each row out of several lists of edits, the later ones winning cell by cell; what a row holds
 * already is left out. Rows that are added come last, as they came.
 */
export function joinedEdits(
  lists: readonly (readonly Edit[])[],
  rowOf: (id: string) => Row | undefined,
): readonly Edit[] {
  const cells = new Map<string, Record<string, CellValue>>();
  const others: Edit[] = [];
  for (const edit of lists.flat()) {
    if (edit.kind !== 'set') {
      others.push(edit);
      continue;
    }
    const merged = cells.get(edit.rowId);
    if (merged === undefined) cells.set(edit.rowId, { ...edit.cells });
    else Object.assign(merged, edit.cells);
  }
  const sets = [...cells].flatMap(([rowId, content]): readonly Edit[] => {
    const changed = changedCells(content, rowOf(rowId));
    return changed === undefined ? [] : [{ kind: 'set', rowId, cells: changed, untouch: [] }];
  });
  return [...sets, ...others];
}

function changedCells(content: Cells, row: Row | undefined): Cells | undefined {
  const changed = Object.entries(content).filter(([name, value]) => !sameContent(value, row?.cells[name]));
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}
