import type { Steps } from '../../state/arranging/slices';
import type { CellPlace } from '../model/cell-place';
import type { RowMatcher } from './row-matcher';

/** Rows looked at between two looks at the time. */
const rowsPerStep = 200;

/**
 * How many cells of each row on screen match. One byte a row tells how many there are before any cell, and where the
 * next one is, however many match; a row that changed is looked at again by itself.
 */
export class FoundRows {
  readonly #counts: Uint8Array;
  #total = 0;
  /** How many rows have been looked at. */
  #looked = 0;

  constructor(
    readonly matcher: RowMatcher,
    rowCount: number,
  ) {
    this.#counts = new Uint8Array(rowCount);
  }

  get total(): number {
    return this.#total;
  }

  /** Looks at every row, some at each step. */
  *steps(): Steps<void> {
    for (; this.#looked < this.#counts.length; this.#looked += 1) {
      if (this.#looked % rowsPerStep === rowsPerStep - 1) yield undefined;
      this.#count(this.#looked);
    }
  }

  /** The row changed. */
  lookAgain(place: number): void {
    if (place < this.#looked) this.#count(place);
  }

  /** Which columns of the row match. */
  columnsAt(place: number): readonly number[] {
    return (this.#counts[place] ?? 0) === 0 ? [] : this.matcher.columns(place);
  }

  /** The same, of a row that has not been looked at yet too. */
  columnsNow(place: number): readonly number[] {
    if (place < this.#looked || place >= this.#counts.length) return this.columnsAt(place);
    return this.matcher.columns(place);
  }

  /** Rows with a match, from the top. */
  *rows(): Generator<number, void, undefined> {
    for (const [place, count] of this.#counts.entries()) if (count > 0) yield place;
  }

  /** The nearest match after a cell (or before it with a step of -1), around the ends; undefined where none is. */
  next(from: CellPlace, step: 1 | -1): CellPlace | undefined {
    const rowCount = this.#counts.length;
    if (this.#total === 0) return undefined;
    const inRow = nearest(this.columnsAt(from.row), from.column, step);
    if (inRow !== undefined) return { row: from.row, column: inRow };
    for (let away = 1; away <= rowCount; away += 1) {
      const row = (from.row + step * away + rowCount * away) % rowCount;
      const columns = this.columnsAt(row);
      const column = step === 1 ? columns[0] : columns.at(-1);
      if (column !== undefined) return { row, column };
    }
    return undefined;
  }

  /** Which of all matches the cell is, from 1; 0 where it does not match. */
  ordinalOf({ row, column }: CellPlace): number {
    const inRow = this.columnsAt(row).indexOf(column);
    if (inRow === -1) return 0;
    let before = 0;
    for (let place = 0; place < row; place += 1) before += this.#counts[place] ?? 0;
    return before + inRow + 1;
  }

  #count(place: number): void {
    const count = this.matcher.count(place);
    this.#total += count - (this.#counts[place] ?? 0);
    this.#counts[place] = count;
  }
}

function nearest(columns: readonly number[], from: number, step: 1 | -1): number | undefined {
  return step === 1 ? columns.find((column) => column > from) : columns.findLast((column) => column < from);
}
