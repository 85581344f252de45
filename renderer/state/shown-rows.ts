import type { Row } from '../../shared/plan/row';
import { type SheetName, sheetNames } from '../../shared/plan/sheet';
import type { RowView } from './row-view';
import type { SheetRows } from './sheet-rows';

/**
 * The rows of one sheet as they stand on screen: in the order and selection shown. It reads like `SheetRows`,
 * but an index is a place on screen; rows that are not shown have none, and are found by identity all the same.
 */
export class ShownRows {
  readonly #all: SheetRows;

  constructor(all: SheetRows) {
    this.#all = all;
  }

  get sheet(): SheetName {
    return this.#all.sheet;
  }

  get count(): number {
    return this.#all.count;
  }

  /** Counts up with every change of any row, and of which rows are shown in which order. */
  get version(): number {
    return this.#all.version;
  }

  /** Whether a filter keeps rows from being shown. */
  get isFiltered(): boolean {
    return false;
  }

  idAt(index: number): string | undefined {
    return this.#all.idAt(index);
  }

  rowAt(index: number): Row | undefined {
    return this.#all.rowAt(index);
  }

  /** The row with that identity, shown or not. */
  row(id: string): Row | undefined {
    return this.#all.row(id);
  }

  /** The place of the row on screen; -1 where it is not shown. */
  indexOf(id: string): number {
    return this.#all.indexOf(id);
  }

  view(id: string): RowView | undefined {
    return this.#all.view(id);
  }

  /** Told whenever any row, or which rows are shown in which order, changed. */
  readonly subscribe = (listener: () => void): (() => void) => this.#all.subscribe(listener);
}

/** The rows of both sheets as they are shown. */
export function shownSheets(sheet: (name: SheetName) => SheetRows): Readonly<Record<SheetName, ShownRows>> {
  const [accumulators, preExisting] = sheetNames;
  return {
    [accumulators]: new ShownRows(sheet(accumulators)),
    [preExisting]: new ShownRows(sheet(preExisting)),
  };
}
