import { sheetNamed, type SheetName } from '../../shared/plan/sheet';
import type { CheckedItem } from './item-check';
import type { StoredRow } from './row-store';

/** Who stores a row, and when (ISO date-time). */
export interface Stamp {
  readonly user: string;
  readonly date: string;
}

/**
 * The row a PUT or POST leaves behind: a field absent from the item becomes `null`, whatever stood there. Keys
 * keep the spelling they were first stored with; who and when is the server's own, never the item's.
 */
export function storedRow(
  sheet: SheetName,
  item: CheckedItem,
  by: { readonly previous: StoredRow | undefined; readonly stamp: Stamp },
): StoredRow {
  const { previous, stamp } = by;
  const kept: StoredRow = {
    entry_Date: previous?.['entry_Date'] ?? stamp.date,
    entry_User: previous === undefined ? stamp.user : (previous['entry_User'] ?? null),
    update_Date: stamp.date,
    update_User: stamp.user,
  };
  const row: Record<string, string | number | null> = { ...blankRows[sheet] };
  for (const field of sheetNamed(sheet).fields) {
    const source = field.audit ? kept : field.keyPart === undefined ? item : (previous ?? item);
    row[field.name] = source[field.name] ?? null;
  }
  return row;
}

function blankRow(sheet: SheetName): StoredRow {
  return Object.fromEntries(sheetNamed(sheet).fields.map((field) => [field.name, null]));
}

const blankRows: Readonly<Record<SheetName, StoredRow>> = {
  accumulators: blankRow('accumulators'),
  preExisting: blankRow('preExisting'),
};
