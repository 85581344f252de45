import type { CellValue } from '../../shared/plan/cells';
import { type Edit, withCells } from '../../shared/plan/edit';
import { type FieldPlaces, type PackedRow, unpackedRow } from '../../shared/plan/packed-row';
import type { Row } from '../../shared/plan/row';
import { type RowUpdate, withUpdate } from '../../shared/plan/row-update';

export type SetEdit = Extract<Edit, { readonly kind: 'set' }>;

/** A change that may wait until somebody looks at the row: an edit of amounts, or what a run says. */
export type QuietChange = SetEdit | Pick<RowUpdate, 'rowId' | 'run'>;

/**
 * A row as a sheet holds it until somebody looks at it: packed as it came from the store, or with a change that
 * is still to be made. Opening 100,000 rows or pasting over 10,000 has to be quick, and few of them are looked at.
 */
export type HeldRow = Row | PackedRow | ChangedRow;

/** A row and the one change that was made to it since. */
export class ChangedRow {
  constructor(
    readonly before: Row | PackedRow,
    readonly change: QuietChange,
  ) {}
}

/** Whether it is packed as it came from the store. */
export function isPacked(held: HeldRow): held is PackedRow {
  return Array.isArray(held);
}

/** Where the row stands, without unpacking it. */
export function positionOf(held: HeldRow): number {
  const row = held instanceof ChangedRow ? held.before : held;
  return isPacked(row) ? row[2] : row.position;
}

/** The content of one cell, whose place in packed cells is given, without unpacking the row. */
export function contentOf(held: HeldRow, field: string, place: number): CellValue | undefined {
  if (!(held instanceof ChangedRow)) return isPacked(held) ? packedContent(held, place) : held.cells[field];
  const { before, change } = held;
  if ('kind' in change) {
    if (change.untouch.includes(field)) return loadedContent(before, field, place);
    if (Object.hasOwn(change.cells, field)) return change.cells[field];
  }
  return contentOf(before, field, place);
}

function packedContent(row: PackedRow, place: number): CellValue | undefined {
  const content = (row[7] ?? row[6])?.[place];
  return content === 0 ? undefined : content;
}

/** What the server gave. */
function loadedContent(row: Row | PackedRow, field: string, place: number): CellValue | undefined {
  const content = isPacked(row) ? row[6]?.[place] : row.baseline?.[field];
  return content === 0 ? undefined : content;
}

/** The row itself. */
export function rowFrom(held: HeldRow, places: FieldPlaces): Row {
  if (isPacked(held)) return unpackedRow(held, places);
  return held instanceof ChangedRow ? withChange(rowFrom(held.before, places), held.change) : held;
}

/** The row after the change. */
export function withChange(row: Row, change: SetEdit | RowUpdate): Row {
  return 'kind' in change ? withCells(row, change.cells, change.untouch) : withUpdate(row, change);
}

/** The row with one more change, which is made when somebody looks at it. */
export function changedRow(held: HeldRow, change: QuietChange, places: FieldPlaces): ChangedRow {
  if (!(held instanceof ChangedRow)) return new ChangedRow(held, change);
  // What a run says takes the place of what it said before.
  const isOnlyRun = !('kind' in change) && !('kind' in held.change);
  return new ChangedRow(isOnlyRun ? held.before : rowFrom(held, places), change);
}
