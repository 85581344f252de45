import { assertNever } from '../../../shared/plan/assert-never';
import type { RowColumn } from '../../state/arranging/row-column';
import { cellText } from '../model/cell-face';
import type { GridColumn } from '../model/grid-column';

/** A column of the sheet as sorting and filtering see it. */
export function rowColumnOf(column: GridColumn): RowColumn {
  switch (column.kind) {
    case 'field':
      return { kind: 'field', id: column.id, field: column.field };
    case 'status':
      return { kind: 'status', id: column.id };
    case 'message':
      return { kind: 'words', id: column.id, wordsOf: (view) => cellText(view, column) };
    default:
      return assertNever(column);
  }
}
