import type { Edit } from '../../../shared/plan/edit';
import { isInFlight } from '../../../shared/plan/row-state';
import type { RowSource } from './row-source';
import type { CellRange } from './selection';

export interface RemovedRows {
  readonly edits: readonly Edit[];
  /** Rows that stay because the server has them: a row cannot be taken away from the server. */
  readonly onServer: number;
  /** Rows that stay because they are on their way to the server. */
  readonly inFlight: number;
}

/** Removes the rows of a range that are only here: new ones that no run holds. */
export function removedRows(rows: RowSource, { firstRow, lastRow }: CellRange): RemovedRows {
  const edits: Edit[] = [];
  let onServer = 0;
  let inFlight = 0;
  for (let index = firstRow; index <= lastRow; index += 1) {
    const row = rows.rowAt(index);
    if (row === undefined) break;
    if (row.baseline !== null) onServer += 1;
    else if (isInFlight(row)) inFlight += 1;
    else edits.push({ kind: 'remove', rowId: row.id });
  }
  return { edits, onServer, inFlight };
}

/** What was removed and what was not, for the status line. */
export function removalSummary({ edits, onServer, inFlight }: RemovedRows): string {
  const said = [
    `${edits.length === 0 ? 'No' : edits.length} ${edits.length === 1 ? 'row' : 'rows'} removed.`,
  ];
  if (onServer > 0) said.push(staying(onServer, 'the server has'));
  if (inFlight > 0) said.push(staying(inFlight, 'being sent'));
  return said.join(' ');
}

function staying(count: number, which: string): string {
  return count === 1 ? `1 row ${which} stays.` : `${count} rows ${which} stay.`;
}
