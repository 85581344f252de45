import { greatestCellLength } from '../../../shared/plan/cell-entry';
import type { CellValue } from '../../../shared/plan/cells';
import type { LateCells } from '../../../shared/plan/late-edit';
import { mayHold } from './added-rows';
import { CellReader } from './cell-reader';
import type { FieldColumn } from './grid-column';
import type { PasteColumn } from './paste-columns';
import type { LoadedRows, RowSource } from './row-source';
import type { TextTable } from './text-table';

const notLoaded = -1;

/**
 * What lines of a text put into rows that are as the server gave them, told apart from what is there already. Text and
 * rows as the server gave them never change, so it may be worked out late.
 */
export class TableCells implements LateCells {
  readonly fields: readonly string[];
  readonly #columns: readonly { readonly column: FieldColumn; readonly source: number }[];
  readonly #loaded: LoadedRows;
  /** By line, the number of the row it goes to. */
  readonly #numbers: Int32Array;
  readonly #reader = new CellReader();

  private constructor(
    readonly table: TextTable,
    columns: readonly PasteColumn[],
    loaded: (fields: readonly string[]) => LoadedRows,
  ) {
    this.#columns = columns.flatMap(({ column, source }) => (mayHold(column) ? [{ column, source }] : []));
    this.fields = this.#columns.map(({ column }) => column.id);
    this.#loaded = loaded(this.fields);
    this.#numbers = new Int32Array(table.height).fill(notLoaded);
  }

  /** Undefined where every row has to be looked at. */
  static over(
    table: TextTable,
    columns: readonly PasteColumn[],
    { loaded }: RowSource,
  ): TableCells | undefined {
    return loaded === undefined ? undefined : new TableCells(table, columns, loaded);
  }

  /** How many columns may be changed. */
  get width(): number {
    return this.#columns.length;
  }

  /**
   * Has the line go to the row at an index, and gives the identity of that; undefined for a row that may not be as the
   * server gave it, and for a line with a text that may be too long for a cell.
   */
  take(index: number, line: number): string | undefined {
    const number = this.table.extent(line) > greatestCellLength ? undefined : this.#loaded.numberAt(index);
    if (number === undefined) return undefined;
    this.#numbers[line] = number;
    return this.#loaded.idAt(index);
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
    return count;
  }

  contentAt(line: number, place: number): CellValue | undefined {
    const target = this.#columns[place];
    const text = target === undefined ? undefined : this.table.cell(line, target.source);
    if (target === undefined || text === undefined) return undefined;
    const content = this.#reader.read(target.column, text);
    return content === this.#loaded.contentOf(this.#numbers[line] ?? notLoaded, place) ? undefined : content;
  }
}
