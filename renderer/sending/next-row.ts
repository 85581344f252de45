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
 * The next row that is wanted after the given place on the shown sheet (-1 for its top) and then those its filters
 * hide, then on the other sheet, then from the top again: going on and on visits every such row.
 */
export function nextRow(workspace: Workspace, wanted: Wanted, after: number): FoundRow | undefined {
  const shown = workspace.activeSheet.get();
  const others = sheetNames.filter((name) => name !== shown);
  const rest = search(workspace, shown, { wanted, from: after + 1 });
  if (rest !== undefined) return rest;
  for (const name of [...others, shown]) {
    const found = search(workspace, name, { wanted, from: 0 });
    if (found !== undefined) return found;
  }
  return undefined;
}

interface RowSearch {
  readonly wanted: Wanted;
  /** Place on screen where it begins. */
  readonly from: number;
}

/** Rows on screen first, in their order there, then those that are not shown. */
function search(workspace: Workspace, name: SheetName, { wanted, from }: RowSearch): FoundRow | undefined {
  const shown = workspace.shown[name];
  const all = workspace.sheet(name);
  for (let place = from; place < shown.count; place += 1) {
    const found = wantedRow(all, shown.idAt(place), wanted);
    if (found !== undefined) return found;
  }
  if (shown.hiddenCount === 0) return undefined;
  for (const id of all.ids) {
    const found = shown.indexOf(id) === -1 ? wantedRow(all, id, wanted) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function wantedRow(rows: SheetRows, rowId: string | undefined, wanted: Wanted): FoundRow | undefined {
  if (rowId === undefined || rows.isUntouched(rowId)) return undefined;
  const view = rows.view(rowId);
  if (view === undefined || !isWanted(view, wanted)) return undefined;
  const severity = wanted === 'warned' ? 'warning' : 'error';
  return {
    sheet: rows.sheet,
    rowId,
    field: view.problems.find((problem) => problem.severity === severity)?.field,
  };
}

function isWanted({ state, problems }: RowView, wanted: Wanted): boolean {
  return wanted === 'warned' ? hasWarnings(problems) : state === wanted;
}
