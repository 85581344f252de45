import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { plainPaste } from '../../../renderer/grid/model/paste-choice';
import { type PastePlan, pastePlan, type PasteSheet } from '../../../renderer/grid/model/paste-plan';
import { wholly } from '../../../renderer/grid/model/sliced';
import type { Line } from '../../../renderer/grid/model/text-table';
import type { Row } from '../../../shared/plan/row';
import { sheetNamed } from '../../../shared/plan/sheet';
import { rowSource } from './sample-rows';

const columns = gridColumns(sheetNamed('accumulators'));

/** A sheet of these accumulators to paste into. */
export function pasteSheet(given: readonly Row[]): PasteSheet {
  const rows = rowSource(given);
  return {
    ...{ name: 'accumulators', rows, allRows: rows },
    ...{ columns, allColumns: columns, newId: () => 'new' },
  };
}

/** Where a block goes: its first row and field. */
export interface PasteTarget {
  readonly field: string;
  readonly row: number;
}

/** What Ctrl+V of that block would do. */
export function plannedPaste(
  lines: readonly Line[],
  { field, row }: PasteTarget,
  sheet: PasteSheet,
): PastePlan {
  const column = columns.findIndex(({ id }) => id === field);
  const target = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  const plan = wholly(pastePlan({ lines, targets: [target], choice: plainPaste }, sheet));
  if (!plan.ok) throw new Error(plan.reason);
  return plan;
}
