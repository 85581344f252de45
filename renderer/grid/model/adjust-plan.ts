import { type Adjustment, adjusted, amountIn } from '../../../shared/plan/amount-arithmetic';
import type { CellValue } from '../../../shared/plan/cells';
import type { Edit } from '../../../shared/plan/edit';
import { blockOf } from './block-edits';
import { cellEdits, type CellTarget } from './cell-edits';
import type { GridColumn } from './grid-column';
import { mergedEdits } from './merged-edits';
import { holdMoney } from './money-ranges';
import { distinctRanges } from './range-parts';
import type { RowSource } from './row-source';
import type { CellRange } from './selection';
import type { Sliced } from './sliced';

/** What adjusting the selected amounts would do. */
export interface AdjustPlan {
  readonly edits: readonly Edit[];
  /** Amounts that become other ones. */
  readonly changed: number;
  readonly blank: number;
  /** Cells that hold something else, or would get more digits than are stored. */
  readonly notAmounts: number;
  /** Months and days beside the amounts, which a change of amounts is not about. */
  readonly periods: number;
  readonly readOnly: number;
  /** The first amount that changes, and what it becomes. */
  readonly example: { readonly before: string; readonly after: string } | undefined;
}

export interface AdjustSheet {
  readonly rows: RowSource;
  readonly columns: readonly GridColumn[];
}

/** Rows planned between two pauses: some milliseconds. */
const rowsAtOnce = 200;

/**
 * Decides what raising or lowering every selected amount does. Blanks stay blank: no limit is not nought. Whole numbers
 * of months and days are left alone beside amounts, and change where nothing but them is selected.
 */
export function* adjustPlan(
  ranges: readonly CellRange[],
  adjustment: Adjustment,
  { rows, columns }: AdjustSheet,
): Sliced<AdjustPlan> {
  const tally = new AdjustTally(adjustment, holdMoney(ranges, columns));
  const parts = [];
  for (const range of distinctRanges(ranges)) {
    const last = Math.min(range.lastRow, rows.count - 1);
    for (let firstRow = range.firstRow; firstRow <= last; firstRow += rowsAtOnce) {
      const lastRow = Math.min(last, firstRow + rowsAtOnce - 1);
      parts.push(
        cellEdits(rows, blockOf({ ...range, firstRow, lastRow }, columns), (target) => tally.take(target)),
      );
      yield (firstRow - range.firstRow) / (last - range.firstRow + 1);
    }
  }
  const { edits, readOnly } = mergedEdits(parts);
  const { changed, blank, notAmounts, periods, example } = tally;
  return { edits, changed, blank, notAmounts, periods, readOnly, example };
}

class AdjustTally {
  changed = 0;
  blank = 0;
  notAmounts = 0;
  periods = 0;
  example: AdjustPlan['example'];

  constructor(
    readonly adjustment: Adjustment,
    readonly sparesPeriods: boolean,
  ) {}

  take({ row, column }: CellTarget): CellValue | undefined {
    const before = row.cells[column.id];
    if (before === undefined || before === null) {
      this.blank += 1;
      return undefined;
    }
    if (this.sparesPeriods && column.field.kind === 'integer') {
      this.periods += 1;
      return undefined;
    }
    const amount = amountIn(column.field, before);
    const after = amount === undefined ? undefined : adjusted(column.field, amount, this.adjustment);
    if (after === undefined) this.notAmounts += 1;
    else if (after !== before) {
      this.changed += 1;
      this.example ??= { before, after };
    }
    return after;
  }
}
