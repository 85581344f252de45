import { hasWarnings } from '../../shared/plan/problem';
import type { RowState } from '../../shared/plan/row-state';
import { type SheetName, sheetNames } from '../../shared/plan/sheet';
import type { RowView } from '../state/row-view';
import type { SheetRows } from '../state/sheet-rows';
import type { Workspace } from '../state/workspace';

/** Which rows somebody wants to see: those in a state, or those with a warning. */
export type Wanted = RowState | 'warned';

/** A row to go to; with the cell to look at, where one is marked. */
export interface FoundRow {
  readonly sheet: SheetName;
  readonly rowId: string;
  readonly field: string | undefined;
}

/**
 * The next row that is wanted after the given index of the shown sheet (-1 for its top), then on the other
 * sheet, then from the top again: going on and on visits every such row.
 */
export function nextRow(workspace: Workspace, wanted: Wanted, after: number): FoundRow | undefined {
  const shown = workspace.activeSheet.get();
  const others = sheetNames.filter((name) => name !== shown);
  const rest = search(workspace.sheet(shown), wanted, after + 1);
  if (rest !== undefined) return rest;
  for (const name of [...others, shown]) {
    const found = search(workspace.sheet(name), wanted, 0);
    if (found !== undefined) return found;
  }
  return undefined;
}

function search(rows: SheetRows, wanted: Wanted, from: number): FoundRow | undefined {
  for (let index = from; index < rows.count; index += 1) {
    const rowId = rows.idAt(index) ?? '';
    if (rows.isUntouched(rowId)) continue;
    const view = rows.view(rowId);
    if (view !== undefined && isWanted(view, wanted)) {
      const severity = wanted === 'warned' ? 'warning' : 'error';
      const field = view.problems.find((problem) => problem.severity === severity)?.field;
      return { sheet: rows.sheet, rowId, field };
    }
  }
  return undefined;
}

function isWanted({ state, problems }: RowView, wanted: Wanted): boolean {
  return wanted === 'warned' ? hasWarnings(problems) : state === wanted;
}
