import type { Row } from '../../../shared/plan/row';
import { isNameFixed } from '../../../shared/plan/row-state';
import type { GridColumn } from './grid-column';

/** Why a cell cannot be edited, in plan language; undefined when it can. Rows in flight can, but for their key. */
export function readOnlyReason(row: Row, column: GridColumn): string | undefined {
  if (column.kind !== 'field') return `${column.heading} is filled in by Planbatch.`;
  if (column.field.audit) return `${column.heading} is kept by the server.`;
  if (column.field.keyPart === undefined || !isNameFixed(row)) return undefined;
  const which = row.baseline === null ? 'of a run' : 'the server has';
  return `${column.heading} is part of the key of a row ${which}. Add a row to use another one.`;
}
