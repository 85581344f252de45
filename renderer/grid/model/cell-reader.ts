import { greatestCellLength, readEntry } from '../../../shared/plan/cell-entry';
import type { CellValue } from '../../../shared/plan/cells';
import { isPlainAmount } from '../../../shared/plan/money';
import type { FieldColumn } from './grid-column';

/** Reads texts of a paste into cells, and counts those it had to cut off. */
export class CellReader {
  #shortened = 0;

  get shortened(): number {
    return this.#shortened;
  }

  read(column: FieldColumn, pasted: string): CellValue {
    // Most cells of most sheets are blank.
    if (pasted === '') return null;
    // And most others are amounts as the server writes them.
    if (column.field.kind === 'money' && isPlainAmount(pasted)) return pasted;
    const text = withoutTextMark(pasted);
    if (text.length <= greatestCellLength) return readEntry(column.field, text);
    this.#shortened += 1;
    return readEntry(column.field, text.slice(0, greatestCellLength));
  }
}

/** Excel's mark for "this is text" is an apostrophe before what would else be a number or a formula: it is no part of it. */
function withoutTextMark(text: string): string {
  return text.startsWith("'") && /^'[\d.=+\-@$(]/.test(text) ? text.slice(1) : text;
}
