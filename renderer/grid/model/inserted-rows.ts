import type { Cells } from '../../../shared/plan/cells';
import type { Edit } from '../../../shared/plan/edit';
import type { Row } from '../../../shared/plan/row';
import { fieldNamed, type SheetName } from '../../../shared/plan/sheet';
import { placesBetween, type RowPlace } from './row-places';
import type { RowSource } from './row-source';

type AddEdit = Extract<Edit, { kind: 'add' }>;

/** Between which rows of a sheet new ones come: after the row of that index among all rows, -1 for before the first. */
export interface InsertionPoint {
  readonly sheet: SheetName;
  /** All rows of the sheet, in their own order. */
  readonly rows: RowSource;
  readonly afterIndex: number;
  readonly newId: () => string;
}

/** The edits that put rows of that content between two rows; undefined where there is no room left for them. */
export function insertedRows(
  { sheet, rows, afterIndex, newId }: InsertionPoint,
  contents: readonly Cells[],
): readonly AddEdit[] | undefined {
  const places = placesBetween(
    placeOf(rows.rowAt(afterIndex)),
    placeOf(rows.rowAt(afterIndex + 1)),
    contents.map(newId),
  );
  return places?.map(({ id, position }, index) => ({
    kind: 'add',
    row: { id, sheet, position, cells: contents[index] ?? {}, baseline: null },
  }));
}

/**
 * The content of a row as a new one takes it over: all but what the server keeps for itself, and but what it has blank,
 * which nobody has said. The new row may be called like one that the server has: a blank would wipe a limit there.
 */
export function duplicatedCells({ sheet, cells, baseline }: Row): Cells {
  return Object.fromEntries(
    Object.entries(cells).filter(
      ([name, value]) =>
        fieldNamed(sheet, name)?.audit === false && (value !== null || baseline?.[name] !== null),
    ),
  );
}

function placeOf(row: Row | undefined): RowPlace | undefined {
  return row === undefined ? undefined : { id: row.id, position: row.position };
}
