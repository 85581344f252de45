import type { Row } from '../../../shared/plan/row';
import type { GridColumn } from './grid-column';

/** Why a cell cannot be edited, in plan language; undefined when it can. Rows in flight can. */
export function readOnlyReason(row: Row, column: GridColumn): string | undefined {
  if (column.kind !== 'field') return `${column.heading} is filled in by Planbatch.`;
  if (column.field.audit) return `${column.heading} is kept by the server.`;
  if (column.field.keyPart !== undefined && row.baseline !== null) {
    return `${column.heading} is part of the key of a row the server has. Add a row to use another one.`;
  }
  return undefined;
}
