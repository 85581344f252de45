import type { Row, RowRun } from '../../../shared/plan/row';
import { type ToldUpdate, unpackedRebase } from '../../../shared/plan/packed-rebase';
import { withUpdate } from '../../../shared/plan/row-update';
import { grouped, rounds } from './row-groups';
import type { RowTable } from './row-table';

/** Puts rows of the server into the workspace; inside a transaction. Throws where an id is taken. */
export function addRows(rows: RowTable, workspace: number, added: readonly Row[]): void {
  for (const row of added) {
    rows.forgetGone(workspace, row.id);
    rows.insert(workspace, row);
  }
}

/** Applies updates in their order; inside a transaction. Gives those whose row is there. */
export function updateRows<Update extends ToldUpdate>(
  rows: RowTable,
  workspace: number,
  updates: readonly Update[],
): readonly Update[] {
  const absent = new Set<string>();
  for (const round of rounds(updates, idOf)) {
    const told = round.filter(({ rebase }) => rebase === undefined);
    for (const { first, ids, count } of grouped(told, { idOf, said: saidBy })) {
      const changed = rows.setRuns(workspace, ids, first.run);
      if (changed < count) for (const id of rows.absent(workspace, ids)) absent.add(id);
    }
    for (const update of round) {
      if (update.rebase !== undefined && !based(rows, workspace, update)) absent.add(update.rowId);
    }
  }
  return absent.size === 0 ? updates : updates.filter(({ rowId }) => !absent.has(rowId));
}

function idOf({ rowId }: ToldUpdate): string {
  return rowId;
}

function saidBy({ run }: ToldUpdate): string {
  return run === null ? '' : words(run);
}

function words({ state, revision, message }: RowRun): string {
  return `${state} ${revision} ${message}`;
}

/** Puts a new baseline under a row; false where it is not there. */
function based(rows: RowTable, workspace: number, update: ToldUpdate): boolean {
  const { rowId, run, rebase } = update;
  if (rebase === undefined || rows.rebase(workspace, { rowId, run, rebase })) return rebase !== undefined;
  const found = rows.find(workspace, update.rowId);
  if (found === undefined || found.isGone) return false;
  rows.replace(
    found,
    withUpdate(found.row, { rowId, run, rebase: 'sheet' in rebase ? unpackedRebase(rebase) : rebase }),
  );
  return true;
}

/** A row as somebody read it. */
export type ReadRow = Pick<Row, 'id' | 'revision'>;

/**
 * Takes rows away that the server no longer has; inside a transaction. One that was edited since it was read
 * stays. They are kept out of sight as they were, in case an edit is on its way. Gives the ids of those that went.
 */
export function removeRows(
  rows: RowTable,
  workspace: number,
  removed: readonly ReadRow[],
): readonly string[] {
  const gone = removed.filter(({ id, revision }) => {
    const found = rows.find(workspace, id);
    if (found === undefined || found.isGone || found.row.revision !== revision) return false;
    rows.setGone(found.number);
    return true;
  });
  return gone.map(({ id }) => id);
}
