import type { Cells, CellValue } from '../plan/cells';
import type { Row } from '../plan/row';
import { sentFields } from '../plan/sheet';
import { sameValue } from './same-value';

/**
 * What a run would do with a row, as the server is now: `waiting` is a row whose last request may still land, `unread`
 * one of a plan that could not be read.
 */
export const reviewKinds = [
  'create',
  'update',
  'unchanged',
  'conflict',
  'blocked',
  'waiting',
  'unread',
] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** What a dry run found out of a row. */
export interface ReviewedRow {
  readonly rowId: string;
  /** Of the row as it was judged. */
  readonly revision: number;
  readonly kind: ReviewKind;
  /** Why it is held back, in plan language; else empty. */
  readonly message: string;
  /** What the server holds otherwise than the row was loaded (`serverDifference`); null where it has no such row. */
  readonly server: Cells | null;
  /** An update of a row that was made new here: what the server has of it was never loaded. */
  readonly isUnloaded?: true | undefined;
}

/**
 * The fields the server holds otherwise than the row was loaded; of a row that was never loaded, those that are not
 * blank. Small, as mostly nobody else was there: it is all that the window has to be told.
 */
export function serverDifference(row: Row, server: Cells): Cells {
  const loaded = row.baseline;
  const fields = sentFields(row.sheet).filter((field) =>
    loaded === null
      ? (server[field.name] ?? null) !== null
      : !sameValue(field, server[field.name], loaded[field.name]),
  );
  return Object.fromEntries(fields.map((field) => [field.name, server[field.name] ?? null]));
}

/** What the server holds in a field now, by the difference. */
export function serverValue(row: Row, difference: Cells, field: string): CellValue {
  return difference[field] ?? (field in difference ? null : (row.baseline?.[field] ?? null));
}
