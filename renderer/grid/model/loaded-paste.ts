import type { Cells, CellValue } from '../../../shared/plan/cells';
import type { Edit } from '../../../shared/plan/edit';
import { mayHold } from './added-rows';
import type { Line } from './text-table';
import type { FieldColumn } from './grid-column';
import type { PasteColumn } from './paste-columns';
import type { PasteContent } from './paste-content';
import type { LoadedRows, RowSource } from './row-source';

interface LoadedColumn {
  readonly column: FieldColumn;
  readonly source: number;
}

/**
 * Plans a paste over rows that are as the server gave them, of which a large paste mostly is one: nothing is made
 * for them but their edit. It comes to what looking at each cell comes to.
 */
export class LoadedPaste {
  /** Cells that hold what was asked for now. */
  cells = 0;
  /** Cells of a row that cannot be edited. */
  readonly readOnly: number;
  readonly #columns: readonly LoadedColumn[];
  readonly #loaded: LoadedRows;
  readonly #after: (CellValue | undefined)[] = [];
  /** Cells of a row that changed in every column. */
  #whole: Cells | undefined;

  private constructor(
    columns: readonly PasteColumn[],
    readonly content: PasteContent,
    loaded: (fields: readonly string[]) => LoadedRows,
  ) {
    this.#columns = columns.flatMap(({ column, source }) => (mayHold(column) ? [{ column, source }] : []));
    this.readOnly = columns.length - this.#columns.length;
    this.#loaded = loaded(this.#columns.map(({ column }) => column.id));
  }

  /** Undefined where every row has to be looked at: for arithmetic, and for keys, which rows may not give up. */
  static over(
    rows: RowSource,
    columns: readonly PasteColumn[],
    content: PasteContent,
  ): LoadedPaste | undefined {
    const holdsKey = columns.some(({ column }) => mayHold(column) && column.field.keyPart !== undefined);
    if (holdsKey || content.choice.operation !== undefined || rows.loaded === undefined) return undefined;
    return new LoadedPaste(columns, content, rows.loaded);
  }

  /** The edit of one row, null where it stays as it is; undefined where the row itself has to be looked at. */
  editAt(index: number, line: Line): Edit | null | undefined {
    const number = this.#loaded.numberAt(index);
    const rowId = this.#loaded.idAt(index);
    if (number === undefined || rowId === undefined) return undefined;
    let changes = 0;
    for (let place = 0; place < this.#columns.length; place += 1) {
      const content = this.#contentAt(place, line);
      const isChange = content !== undefined && content !== this.#loaded.contentOf(number, place);
      this.#after[place] = isChange ? content : undefined;
      if (content !== undefined) this.cells += 1;
      if (isChange) changes += 1;
    }
    return changes === 0 ? null : { kind: 'set', rowId, cells: this.#changed(changes), untouch: [] };
  }

  #contentAt(place: number, line: Line): CellValue | undefined {
    const target = this.#columns[place];
    const text = target === undefined ? undefined : line[target.source];
    if (target === undefined || text === undefined) return undefined;
    if (this.content.choice.skipsBlanks && text.trim() === '') return undefined;
    return this.content.reader.read(target.column, text);
  }

  #changed(changes: number): Cells {
    const isWhole = changes === this.#columns.length;
    // Giving an object so many names one after the other takes three times as long as copying one that has them.
    const cells: Record<string, CellValue> = isWhole ? { ...this.#whole } : {};
    for (let place = 0; place < this.#columns.length; place += 1) {
      const content = this.#after[place];
      if (content !== undefined) cells[this.#columns[place]?.column.id ?? ''] = content;
    }
    if (isWhole) this.#whole ??= compact(cells);
    return cells;
  }
}

/** The same, held as engines hold what they read: one given its names one by one is a table, of thrice the size. */
function compact(cells: Cells): Cells {
  return JSON.parse(JSON.stringify(cells)) as Cells;
}
