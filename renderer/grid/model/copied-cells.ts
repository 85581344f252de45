import type { Row } from '../../../shared/plan/row';
import type { Line } from './text-table';
import type { Run } from './copied-block';
import type { CutCells } from './cut-move';
import type { GridColumn } from './grid-column';
import { readOnlyReason } from './read-only';
import type { CellRange } from './selection';

/** The rows on screen, as far as it takes to find cells again. */
interface ShownPlaces {
  readonly idAt: (index: number) => string | undefined;
  readonly indexOf: (id: string) => number;
}

/** Rows or columns by identity, so that they are found again wherever they have got to. */
interface FoundRun {
  readonly first: string;
  readonly last: string;
  readonly length: number;
}

/** What this sheet copied or cut last, until Escape drops it. */
export interface CopiedCells {
  readonly kind: 'copy' | 'cut';
  /** What it put on the clipboard: by this it knows its own cells again. */
  readonly text: string;
  /** Whether that begins with a line of headings. */
  readonly hasHeaders: boolean;
  readonly lines: readonly Line[];
  /** The columns of the lines; a first line of headings is not among the cells. */
  readonly columns: readonly GridColumn[];
  readonly rowRuns: readonly FoundRun[];
  readonly columnRuns: readonly FoundRun[];
  /** Rows in the order of the lines. */
  readonly rowIds: readonly string[];
}

/** A run of places, by the identities at its ends. */
export function foundRun({ first, last }: Run, idAt: (index: number) => string | undefined): FoundRun {
  return { first: idAt(first) ?? '', last: idAt(last) ?? '', length: last - first + 1 };
}

/** Where the copied cells are on screen now; those that are not together any more are left out. */
export function copiedRanges(
  copied: CopiedCells,
  rows: ShownPlaces,
  columns: readonly GridColumn[],
): readonly CellRange[] {
  const columnAt = (id: string): number => columns.findIndex((column) => column.id === id);
  const across = placed(copied.columnRuns, columnAt);
  return placed(copied.rowRuns, (id) => rows.indexOf(id)).flatMap((down) =>
    across.map((run) => ({
      firstRow: down.first,
      lastRow: down.last,
      firstColumn: run.first,
      lastColumn: run.last,
    })),
  );
}

function placed(runs: readonly FoundRun[], placeOf: (id: string) => number): readonly Run[] {
  return runs.flatMap(({ first, last, length }) => {
    const run = { first: placeOf(first), last: placeOf(last) };
    return run.first !== -1 && run.last - run.first + 1 === length ? [run] : [];
  });
}

/** Which of the cells that were cut are still as they were. Those that cannot be edited stay where they are. */
export function cutCells(copied: CopiedCells, rowOf: (id: string) => Row | undefined): CutCells {
  const fieldsOf = new Map<string, readonly { readonly field: string; readonly place: number }[]>();
  const lineOf = new Map<string, number>();
  for (const [line, id] of copied.rowIds.entries()) {
    const row = rowOf(id);
    if (row === undefined) continue;
    const fields = copied.columns.flatMap((column, place) => {
      const content = row.cells[column.id];
      const isThere = typeof content === 'string' && content === copied.lines[line]?.[place];
      return isThere && readOnlyReason(row, column) === undefined ? [{ field: column.id, place }] : [];
    });
    lineOf.set(id, line);
    if (fields.length > 0) fieldsOf.set(id, fields);
  }
  return { lineOf, fieldsOf, rowOf };
}
