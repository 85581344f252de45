import type { Row } from '../../../shared/plan/row';
import { isNameFixed } from '../../../shared/plan/row-state';
import type { GridColumn } from './grid-column';

/** Why a cell cannot be edited, in plan language; undefined when it can. Rows in flight can, but for their key. */
export function readOnlyReason(row: Row, column: GridColumn): string | undefined {
  if (column.kind !== 'field') return `${column.heading} is filled in by Planbatch.`;
  if (column.field.audit) return `${column.heading} is kept by the server.`;
  if (column.field.keyPart === undefined || !isNameFixed(row)) return undefined;
  if (row.baseline === null) return `${column.heading} stays as it is: ${heldWords(row)}`;
  return `${column.heading} is part of the key of a row the server has. Add a row to use another one.`;
}

/** Why the name of a row made new here stands, and until when. */
function heldWords(row: Row): string {
  const { state } = row.run ?? {};
  if (state === 'queued') return 'the row waits to be sent. Stop the run, or wait for its end.';
  if (state === 'sending') return 'the row is being sent. Wait for the end of the run.';
  return 'the server may have this row. Press Settle unknown to find out.';
}
