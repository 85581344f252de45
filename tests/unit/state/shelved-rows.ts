import { PackedReader } from '../../../renderer/state/packed-reader';
import type { SheetRows } from '../../../renderer/state/sheet-rows';
import type { Row } from '../../../shared/plan/row';
import { packedText } from './packed-text';

/** Puts rows on a sheet as they come from the store. */
export function shelve(sheet: SheetRows, rows: readonly Row[]): void {
  const { text, places } = packedText(rows);
  sheet.begin(places[sheet.sheet]);
  const shelves = { accumulators: sheet.shelf, preExisting: sheet.shelf };
  new PackedReader(text).readAll(shelves, (_sheet, id, row) => {
    sheet.putShelved(id, row);
  });
  sheet.publish();
}
