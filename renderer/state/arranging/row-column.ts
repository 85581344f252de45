import { isNumeric } from '../../../shared/plan/cell-display';
import type { Field } from '../../../shared/plan/field';
import type { RowView } from '../row-view';

/** A column of cells. */
export interface FieldColumn {
  readonly kind: 'field';
  readonly id: string;
  readonly field: Field;
}

/** A column as sorting and filtering see it. */
export type RowColumn =
  | FieldColumn
  | { readonly kind: 'status'; readonly id: string }
  /** Words that follow from the row, such as the message; rows as the server gave them have none. */
  | { readonly kind: 'words'; readonly id: string; readonly wordsOf: (view: RowView) => string };

/** Whether a column holds numbers and is sorted and filtered by their value. */
export function holdsNumbers(column: RowColumn): boolean {
  return column.kind === 'field' && isNumeric(column.field);
}
