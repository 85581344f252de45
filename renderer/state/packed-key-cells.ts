import type { Cells, CellValue } from '../../shared/plan/cells';
import type { FieldPlaces, PackedRow } from '../../shared/plan/packed-row';
import { sheetNamed, type SheetName } from '../../shared/plan/sheet';

/** Places of the two key parts, found once for each list of places. */
const keyPlaces = new WeakMap<readonly string[], readonly [plan: number, second: number]>();

/** The key cells of a row that is still packed; what they do not hold is missing. */
export function packedKeyCells(row: PackedRow, places: FieldPlaces): Cells {
  const sheet = row[1];
  const [plan, second] = keyPlacesOf(sheet, places[sheet]);
  const cells = row[7] ?? row[6] ?? [];
  return { plan_ID: contentOf(cells[plan]), [sheetNamed(sheet).secondKey]: contentOf(cells[second]) };
}

function keyPlacesOf(sheet: SheetName, names: readonly string[]): readonly [plan: number, second: number] {
  const known = keyPlaces.get(names);
  if (known !== undefined) return known;
  const found = [names.indexOf('plan_ID'), names.indexOf(sheetNamed(sheet).secondKey)] as const;
  keyPlaces.set(names, found);
  return found;
}

function contentOf(value: CellValue | 0 | undefined): CellValue {
  return value === undefined || value === 0 ? null : value;
}
