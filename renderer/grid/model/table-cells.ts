import { greatestCellLength } from '../../../shared/plan/cell-entry';
import type { CellValue } from '../../../shared/plan/cells';
import type { LateCells } from '../../../shared/plan/late-edit';
import { mayHold } from './added-rows';
import { CellReader } from './cell-reader';
import type { FieldColumn } from './grid-column';
import type { PasteColumn } from './paste-columns';
import type { RowContents, RowSource } from './row-source';
import type { Sliced } from './sliced';
import type { TextTable } from './text-table';

/** Stands for a line that goes to no row: rows have numbers on either side of 0, but none so far from it. */
const noRow = -0x80000000;

/** Lines looked through for blanks between two pauses: a millisecond or two. */
const linesAtOnce = 500;

/**
 * What lines of a text put into rows, told apart from what they hold when the paste is planned. Neither that nor the
 * text ever changes, so it may be worked out late.
 */
export class TableCells implements LateCells {
  readonly fields: readonly string[];
  readonly #columns: readonly { readonly column: FieldColumn; readonly source: number }[];
  readonly #contents: RowContents;
  /** By line, the number of the row it goes to. */
  readonly #numbers: Int32Array;
  readonly #reader = new CellReader();

  private constructor(
    readonly table: TextTable,
    columns: readonly PasteColumn[],
    contents: (fields: readonly string[]) => RowContents,
  ) {
    this.#columns = columns.flatMap(({ column, source }) => (mayHold(column) ? [{ column, source }] : []));
    this.fields = this.#columns.map(({ column }) => column.id);
    this.#contents = contents(this.fields);
    this.#numbers = new Int32Array(table.height).fill(noRow);
  }

  /** Undefined where every row has to be looked at. */
  static over(
    table: TextTable,
    columns: readonly PasteColumn[],
    { contents }: RowSource,
  ): TableCells | undefined {
    return contents === undefined ? undefined : new TableCells(table, columns, contents);
  }

  /** How many columns may be changed. */
  get width(): number {
    return this.#columns.length;
  }

  /**
   * Has the line go to the row at an index, and gives the identity of that; undefined where there is none, and for a
   * line with a text that may be too long for a cell.
   */
  take(index: number, line: number): string | undefined {
    const number = this.table.extent(line) > greatestCellLength ? undefined : this.#contents.numberAt(index);
    if (number === undefined) return undefined;
    this.#numbers[line] = number;
    return this.#contents.idAt(index);
  }

  /** Whether the line changes anything of its row. */
  isChange(line: number): boolean {
    for (let place = 0; place < this.#columns.length; place += 1) {
      if (this.contentAt(line, place) !== undefined) return true;
    }
    return false;
  }

  /** How many cells hold what the line says afterwards. */
  cellsIn(line: number): number {
    const width = this.table.width(line);
    let count = this.#columns.length;
    while (count > 0 && (this.#columns[count - 1]?.source ?? 0) >= width) count -= 1;
    if (!this.#isNew(line)) return count;
    for (let place = count - 1; place >= 0; place -= 1) if (this.#staysUntouched(line, place)) count -= 1;
    return count;
  }

  /** How many filled cells its lines made blank. */
  *blanked(): Sliced<number> {
    let count = 0;
    for (const [line, number] of this.#numbers.entries()) {
      if (line % linesAtOnce === linesAtOnce - 1) yield line / this.#numbers.length;
      // A line that was passed on to others goes to no row.
      if (number === noRow) continue;
      for (let place = 0; place < this.#columns.length; place += 1) {
        if (!this.#mayBeBlank(line, place) || this.#given(line, place) !== null) continue;
        if (this.#contents.isFilled(number, place)) count += 1;
      }
    }
    return count;
  }

  #mayBeBlank(line: number, place: number): boolean {
    return this.table.mayBeBlank(line, this.#columns[place]?.source ?? 0);
  }

  contentAt(line: number, place: number): CellValue | undefined {
    const content = this.#given(line, place);
    if (content === undefined || (content === null && this.#staysUntouched(line, place))) return undefined;
    return content === this.#before(line, place) ? undefined : content;
  }

  /** What the text says. */
  #given(line: number, place: number): CellValue | undefined {
    const target = this.#columns[place];
    const text = target === undefined ? undefined : this.table.cell(line, target.source);
    return target === undefined || text === undefined ? undefined : this.#reader.read(target.column, text);
  }

  #before(line: number, place: number): CellValue | undefined {
    return this.#contents.contentOf(this.#numbers[line] ?? noRow, place);
  }

  /** A row that is still to be created is filled like one the paste makes. */
  #staysUntouched(line: number, place: number): boolean {
    if (!this.#isNew(line) || this.#before(line, place) !== undefined) return false;
    return this.#given(line, place) === null;
  }

  #isNew(line: number): boolean {
    return this.#contents.isNew(this.#numbers[line] ?? noRow);
  }
}
