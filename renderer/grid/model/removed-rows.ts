import type { Edit } from '../../../shared/plan/edit';
import type { Row } from '../../../shared/plan/row';
import { changedFields, isNameFixed } from '../../../shared/plan/row-state';

/** What is to become of rows that are to go, by identity. */
export interface RemovalChoice {
  /** New rows, which are only here. */
  readonly fresh: readonly string[];
  /** Rows the server has: they can be taken off the sheet, and nothing changes on the server. */
  readonly onServer: readonly string[];
  /** How many of `onServer` hold changes that were not sent. */
  readonly unsent: number;
  /** Rows that stay: they are being sent, or nobody knows yet what became of them. */
  readonly held: number;
}

/** Tells apart what can be done with rows that are to go. */
export function removalChoice(rows: readonly Row[]): RemovalChoice {
  const fresh: string[] = [];
  const onServer: string[] = [];
  let unsent = 0;
  let held = 0;
  for (const row of rows) {
    if (isNameFixed({ ...row, baseline: null })) held += 1;
    else if (row.baseline === null) fresh.push(row.id);
    else {
      onServer.push(row.id);
      if (changedFields(row).length > 0) unsent += 1;
    }
  }
  return { fresh, onServer, unsent, held };
}

/** The edits that take rows away. */
export function removingEdits(rowIds: readonly string[]): readonly Edit[] {
  return rowIds.map((rowId) => ({ kind: 'remove', rowId }));
}
