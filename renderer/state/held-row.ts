import { type Edit, withCells } from '../../shared/plan/edit';
import { type FieldPlaces, type PackedRow, unpackedRow } from '../../shared/plan/packed-row';
import type { Row } from '../../shared/plan/row';
import { type RowUpdate, withUpdate } from '../../shared/plan/row-update';

export type SetEdit = Extract<Edit, { readonly kind: 'set' }>;

/** What changes a row without changing its place, its key or whether it is there. */
export type QuietChange = SetEdit | RowUpdate;

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

/** The row itself. */
export function rowFrom(held: HeldRow, places: FieldPlaces): Row {
  if (isPacked(held)) return unpackedRow(held, places);
  if (!(held instanceof ChangedRow)) return held;
  const { change } = held;
  const before = rowFrom(held.before, places);
  return 'kind' in change ? withCells(before, change.cells, change.untouch) : withUpdate(before, change);
}

/** The row with one more change, which is made when somebody looks at it. */
export function changedRow(held: HeldRow, change: QuietChange, places: FieldPlaces): ChangedRow {
  if (!(held instanceof ChangedRow)) return new ChangedRow(held, change);
  // What a run says takes the place of what it said before.
  const isOnlyRun = !('kind' in change) && !('kind' in held.change);
  return new ChangedRow(isOnlyRun ? held.before : rowFrom(held, places), change);
}
