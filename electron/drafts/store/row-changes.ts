import type { Row } from '../../../shared/plan/row';
import { type RowUpdate, withUpdate } from '../../../shared/plan/row-update';
import type { RowTable } from './row-table';

/** Puts rows of the server into the workspace; inside a transaction. Throws where an id is taken. */
export function addRows(rows: RowTable, workspace: number, added: readonly Row[]): void {
  for (const row of added) {
    rows.forgetGone(workspace, row.id);
    rows.insert(workspace, row);
  }
}

/** Applies updates; inside a transaction. Gives those whose row is there. */
export function updateRows(
  rows: RowTable,
  workspace: number,
  updates: readonly RowUpdate[],
): readonly RowUpdate[] {
  return updates.filter((update) => {
    const found = rows.find(workspace, update.rowId);
    if (found === undefined || found.isGone) return false;
    rows.replace(found, withUpdate(found.row, update));
    return true;
  });
}

/** A row as somebody read it. */
export type ReadRow = Pick<Row, 'id' | 'revision'>;

/**
 * Takes rows away that the server no longer has; inside a transaction. One that was edited since it was read
 * stays. They are kept out of sight without baseline and outcome, in case an edit is on its way. Gives the ids of
 * those that went.
 */
export function removeRows(
  rows: RowTable,
  workspace: number,
  removed: readonly ReadRow[],
): readonly string[] {
  const gone = removed.filter(({ id, revision }) => {
    const found = rows.find(workspace, id);
    if (found === undefined || found.isGone || found.row.revision !== revision) return false;
    rows.replace(found, { ...found.row, baseline: null, run: null });
    rows.setGone(found.number);
    return true;
  });
  return gone.map(({ id }) => id);
}
