import { greatestCellLength, readEntry } from '../../../shared/plan/cell-entry';
import type { CellValue } from '../../../shared/plan/cells';
import type { FieldColumn } from './grid-column';

/** Reads texts of a paste into cells, and counts those it had to cut off. */
export class CellReader {
  #shortened = 0;

  get shortened(): number {
    return this.#shortened;
  }

  read(column: FieldColumn, text: string): CellValue {
    if (text.length <= greatestCellLength) return readEntry(column.field, text);
    this.#shortened += 1;
    return readEntry(column.field, text.slice(0, greatestCellLength));
  }
}
