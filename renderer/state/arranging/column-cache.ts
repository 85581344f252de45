import { displayText } from '../../../shared/plan/cell-display';
import type { CellValue } from '../../../shared/plan/cells';
import type { Field } from '../../../shared/plan/field';
import { readCodes, readNumbers } from '../column-reading';
import type { SheetRows } from '../sheet-rows';
import { type ColumnKeys, naturalRanks, type NumberKeys, type WordKeys } from './column-keys';
import { plainNumber } from './plain-number';
import { type FieldColumn, holdsNumbers, type RowColumn } from './row-column';
import { verdictKeys } from './verdict-keys';
import { WordList } from './word-list';

/** The keys of one field's column, which follow the rows that change. */
interface KeptColumn {
  readonly keys: ColumnKeys;
  readonly set: (index: number, value: CellValue | undefined) => void;
  readonly readAll: (rows: SheetRows) => void;
}

/** Beyond this part of all rows, reading a column anew is quicker than correcting it. */
const greatestCorrected = 1 / 4;

/**
 * The keys of columns by row index, each read when first asked for and kept: the second sort of a column, and
 * any filter on it, reads no row. Cells that changed meanwhile are corrected one by one.
 */
export class ColumnCache {
  readonly #columns = new Map<string, KeptColumn>();
  /** As they were told; looked up when a column is asked for, as 10,000 rows may change between two frames. */
  #changed: (readonly string[])[] = [];
  #changedCount = 0;

  constructor(readonly rows: SheetRows) {}

  /** These rows changed. */
  changed(ids: readonly string[]): void {
    if (this.#columns.size === 0) return;
    this.#changed.push(ids);
    this.#changedCount += ids.length;
    if (this.#changedCount > this.rows.count * greatestCorrected) this.clear();
  }

  /** Rows came, went or changed places: an index is another row's now. */
  clear(): void {
    this.#columns.clear();
    this.#changed = [];
    this.#changedCount = 0;
  }

  /** The keys of a column. Good until rows change. */
  keys(column: RowColumn): ColumnKeys {
    return column.kind === 'field' ? this.#fieldKeys(column) : verdictKeys(this.rows, column);
  }

  #fieldKeys(column: FieldColumn): ColumnKeys {
    this.#correct();
    const known = this.#columns.get(column.id);
    if (known !== undefined) return known.keys;
    const { count } = this.rows;
    const kept = holdsNumbers(column) ? numberColumn(column.field, count) : wordColumn(column.field, count);
    kept.readAll(this.rows);
    this.#columns.set(column.id, kept);
    return kept.keys;
  }

  #correct(): void {
    if (this.#changedCount === 0) return;
    const indexes = Array.from(new Set(this.#changed.flat()), (id) => this.rows.indexOf(id));
    this.#changed = [];
    this.#changedCount = 0;
    for (const [id, column] of this.#columns) {
      const cellAt = this.rows.cellsOf(id);
      for (const index of indexes) if (index !== -1) column.set(index, cellAt(index));
    }
  }
}

/** Amounts of up to 15 digits are told apart and ordered exactly by doubles, and the server's are doubles. */
function numberColumn(field: Field, count: number): KeptColumn {
  const values = new Float64Array(count).fill(Number.NaN);
  const odd = new Map<number, string>();
  const keys: NumberKeys = { kind: 'numbers', values, odd };
  const setOdd = (index: number, text: string): void => {
    odd.set(index, text);
  };
  return {
    keys,
    set: (index, value) => {
      if (odd.size > 0) odd.delete(index);
      const text = value ?? '';
      const number = plainNumber(text);
      values[index] = number;
      if (Number.isNaN(number) && text !== '') setOdd(index, text);
    },
    readAll: (rows) => {
      readNumbers(rows.heldRows, field.name, { values, odd: setOdd });
    },
  };
}

function wordColumn(field: Field, count: number): KeptColumn {
  let codes: Uint32Array = new Uint32Array(count);
  const list = new WordList();
  const { words } = list;
  let ranks: Uint32Array = new Uint32Array(0);
  const keys: WordKeys = {
    kind: 'words',
    get codes() {
      return codes;
    },
    words,
    ranks: () => {
      if (ranks.length !== words.length) ranks = naturalRanks(words);
      return ranks;
    },
  };
  const set = (index: number, value: CellValue | undefined): void => {
    codes[index] = list.codeOf(displayText(field, value));
  };
  const readAll = (rows: SheetRows): void => {
    codes = readCodes(rows.heldRows, field.name, (value, isNew) => {
      const word = displayText(field, value);
      return isNew && word === value ? list.codeOfNew(word) : list.codeOf(word);
    });
  };
  return { keys, set, readAll };
}
