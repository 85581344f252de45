import type { RowState } from '../../shared/plan/row-state';
import { type SheetName, sheetNames } from '../../shared/plan/sheet';
import type { SheetRows } from '../state/sheet-rows';
import type { Workspace } from '../state/workspace';

/** A row to go to; with the cell to look at, where one is in error. */
export interface FoundRow {
  readonly sheet: SheetName;
  readonly rowId: string;
  readonly field: string | undefined;
}

/**
 * The next row in the state after the given index of the shown sheet (-1 for its top), then on the other
 * sheet, then from the top again: going on and on visits every such row.
 */
export function nextRow(workspace: Workspace, state: RowState, after: number): FoundRow | undefined {
  const shown = workspace.activeSheet.get();
  const others = sheetNames.filter((name) => name !== shown);
  const rest = search(workspace.sheet(shown), state, after + 1);
  if (rest !== undefined) return rest;
  for (const name of [...others, shown]) {
    const found = search(workspace.sheet(name), state, 0);
    if (found !== undefined) return found;
  }
  return undefined;
}

function search(rows: SheetRows, state: RowState, from: number): FoundRow | undefined {
  for (let index = from; index < rows.count; index += 1) {
    const rowId = rows.idAt(index) ?? '';
    const view = rows.view(rowId);
    if (view?.state === state) return { sheet: rows.sheet, rowId, field: view.problems[0]?.field };
  }
  return undefined;
}
