import type { Edit } from '../../../shared/plan/edit';
import type { GridColumn } from './grid-column';
import type { CellRange } from './selection';

/** What a block of new rows was made of. */
interface AddedLines {
  readonly edits: readonly Edit[];
  /** The columns of the sheet that its lines went to. */
  readonly columns: readonly GridColumn[];
}

/** The sheet as it stands with those rows. */
interface ShownSheet {
  readonly columns: readonly GridColumn[];
  readonly indexOf: (rowId: string) => number;
}

/**
 * The cells on screen that a block of new rows came to: one range for columns side by side, several where others are
 * between them. None where rows of the sheet were changed as well, or others stand between the new ones.
 */
export function addedBlock({ edits, columns }: AddedLines, shown: ShownSheet): readonly CellRange[] {
  const [first] = edits;
  const last = edits.at(-1);
  if (first?.kind !== 'add' || last?.kind !== 'add') return [];
  const firstRow = shown.indexOf(first.row.id);
  const lastRow = shown.indexOf(last.row.id);
  if (firstRow === -1 || lastRow - firstRow !== edits.length - 1) return [];
  const places = columns
    .map(({ id }) => shown.columns.findIndex((column) => column.id === id))
    .filter((place) => place !== -1)
    .toSorted((one, other) => one - other);
  const ranges: CellRange[] = [];
  for (const place of places) {
    const before = ranges.at(-1);
    if (before?.lastColumn === place - 1) ranges[ranges.length - 1] = { ...before, lastColumn: place };
    else ranges.push({ firstRow, lastRow, firstColumn: place, lastColumn: place });
  }
  return ranges;
}
