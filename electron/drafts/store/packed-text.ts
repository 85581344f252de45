import type { Cells, CellValue } from '../../../shared/plan/cells';
import { placeOfAsAt } from '../../../shared/plan/packed-row';
import type { Row } from '../../../shared/plan/row';
import type { SheetName } from '../../../shared/plan/sheet';
import type { PlaceList } from './place-list';

/** Cells as the JSON text of `PackedCells`. */
export function packedCells(cells: Cells, sheet: SheetName, places: PlaceList): string {
  const packed: (CellValue | 0)[] = new Array<CellValue | 0>(places.names(sheet).length).fill(0);
  for (const name of Object.keys(cells)) {
    const value = cells[name];
    if (value !== undefined) packed[places.placeOf(sheet, name)] = value;
  }
  let length = packed.length;
  while (length > 0 && packed[length - 1] === 0) length -= 1;
  return JSON.stringify(length === packed.length ? packed : packed.slice(0, length));
}

/** Baseline and cells as the columns `base` and `cells` hold them: cells that equal the baseline are null. */
export function packedContent(
  row: Row,
  places: PlaceList,
): readonly [base: string | null, cells: string | null] {
  const { sheet, baseline, cells } = row;
  const base = baseline === null ? null : packedCells(baseline, sheet, places);
  if (baseline === cells) return [base, null];
  const own = packedCells(cells, sheet, places);
  return [base, own === base ? null : own];
}

/** `Row.editedAt` and `Row.asAt` as the JSON text of `PackedEditedAt`; null where there is none. */
export function packedEditedAt(row: Row, places: PlaceList): string | null {
  if (row.editedAt === undefined) return null;
  const pairs = Object.entries(row.editedAt).flatMap(([name, revision]) => [
    places.placeOf(row.sheet, name),
    revision,
  ]);
  return JSON.stringify(row.asAt === undefined ? pairs : [...pairs, placeOfAsAt, row.asAt]);
}
