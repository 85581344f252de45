import type { Cells, CellValue } from '../../../shared/plan/cells';
import type { Edit } from '../../../shared/plan/edit';
import { mayHold } from './added-rows';
import type { Line } from './text-table';
import type { FieldColumn } from './grid-column';
import type { PasteColumn } from './paste-columns';
import type { PasteContent } from './paste-content';
import type { RowContents, RowSource } from './row-source';

interface EditedColumn {
  readonly column: FieldColumn;
  readonly source: number;
}

/**
 * Plans a paste over cells that hold no key, of which a large paste mostly is one: nothing is made for a row but its
 * edit. It comes to what looking at each cell comes to.
 */
export class KeylessPaste {
  /** Cells that hold what was asked for now. */
  cells = 0;
  /** Cells that held something and are blank now. */
  blanked = 0;
  /** Cells of a row that cannot be edited. */
  readonly readOnly: number;
  readonly #columns: readonly EditedColumn[];
  readonly #contents: RowContents;
  readonly #after: (CellValue | undefined)[] = [];
  /** Cells of a row that changed in every column. */
  #whole: Cells | undefined;

  private constructor(
    columns: readonly PasteColumn[],
    readonly content: PasteContent,
    contents: (fields: readonly string[]) => RowContents,
  ) {
    this.#columns = columns.flatMap(({ column, source }) => (mayHold(column) ? [{ column, source }] : []));
    this.readOnly = columns.length - this.#columns.length;
    this.#contents = contents(this.#columns.map(({ column }) => column.id));
  }

  /** Undefined where every row has to be looked at: for arithmetic, and for keys, which rows may not give up. */
  static over(
    rows: RowSource,
    columns: readonly PasteColumn[],
    content: PasteContent,
  ): KeylessPaste | undefined {
    const holdsKey = columns.some(({ column }) => mayHold(column) && column.field.keyPart !== undefined);
    if (holdsKey || content.choice.operation !== undefined || rows.contents === undefined) return undefined;
    return new KeylessPaste(columns, content, rows.contents);
  }

  /** The edit of one row, null where it stays as it is; undefined where there is no row. */
  editAt(index: number, line: Line): Edit | null | undefined {
    const contents = this.#contents;
    const number = contents.numberAt(index);
    const rowId = contents.idAt(index);
    if (number === undefined || rowId === undefined) return undefined;
    const isNew = contents.isNew(number);
    let changes = 0;
    for (let place = 0; place < this.#columns.length; place += 1) {
      this.#after[place] = undefined;
      const content = this.#contentAt(place, line);
      if (content === undefined) continue;
      const before = contents.contentOf(number, place);
      // A row that is still to be created is filled like one the paste makes.
      if (content === null && isNew && before === undefined) continue;
      this.cells += 1;
      if (content === before) continue;
      if (content === null && contents.isFilled(number, place)) this.blanked += 1;
      this.#after[place] = content;
      changes += 1;
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
