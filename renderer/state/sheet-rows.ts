import type { CellValue } from '../../shared/plan/cells';
import type { Row } from '../../shared/plan/row';
import type { RowUpdate } from '../../shared/plan/row-update';
import { comparedKey } from '../../shared/plan/row-key';
import type { SheetName } from '../../shared/plan/sheet';
import { cellReader, numberReader, rowReader } from './column-reading';
import {
  changedRow,
  ChangedRow,
  type HeldRow,
  mayMoveKey,
  positionOf,
  rowFrom,
  type SetEdit,
  type ShelvedRow,
  withChange,
} from './held-row';
import { KeyIndex } from './key-index';
import { RowOrder } from './row-order';
import { RowShelf } from './row-shelf';
import { judged, type RowView } from './row-view';
import type { RuleLists } from './rule-lists';
import { ViewCache } from './view-cache';

/** What changed since the last time. */
export interface RowsChange {
  readonly ids: ReadonlySet<string>;
  /** Rows went, changed places, or came between others: an index may be another row's now. */
  readonly isReordered: boolean;
}

/**
 * The rows of one sheet as the window holds them: by identity, and in the order of their positions. Kept out
 * of React on purpose: a change tells which rows it touches, so one row redraws alone.
 */
export class SheetRows {
  readonly #rows = new Map<string, HeldRow>();
  /** Rows that may differ from the server's: all but those that lie on the shelf as it gave them. */
  readonly #altered = new Set<string>();
  readonly #order = new RowOrder(this.#rows, (held) => positionOf(held, this.#shelf));
  readonly #keys = new KeyIndex();
  readonly #views = new ViewCache();
  #touched = new Set<string>();
  #shelf: RowShelf;
  #allTouched = false;
  readonly #listeners = new Set<() => void>();
  readonly #changeListeners = new Set<(change: RowsChange) => void>();
  #version = 0;

  constructor(
    readonly sheet: SheetName,
    readonly lists: () => RuleLists,
  ) {
    this.#shelf = new RowShelf(sheet, []);
  }

  /** Where its rows lie as the store gave them. */
  get shelf(): RowShelf {
    return this.#shelf;
  }

  get count(): number {
    return this.#order.ids.length;
  }

  /** Counts up with every change of any row or of their order; a cheap "has anything changed". */
  get version(): number {
    return this.#version;
  }

  /** Identities in their order. The list only ever grows: where rows go or change places, another one is made. */
  get ids(): readonly string[] {
    return this.#order.ids;
  }

  idAt(index: number): string | undefined {
    return this.#order.ids[index];
  }

  rowAt(index: number): Row | undefined {
    const id = this.#order.ids[index];
    return id === undefined ? undefined : this.row(id);
  }

  row(id: string): Row | undefined {
    const held = this.#rows.get(id);
    if (held === undefined) return undefined;
    const row = rowFrom(held, this.#shelf);
    // What lies on the shelf is let go of again: everything on it unpacked would take ten times the room.
    if (row === held || typeof held === 'number') return row;
    // Their order may go on with the row as it was held: it says the same.
    this.#rows.set(id, row);
    return row;
  }

  /** The row as it is held: its number on the shelf, or what became of it. */
  held(id: string): HeldRow | undefined {
    return this.#rows.get(id);
  }

  indexOf(id: string): number {
    return this.#order.indexOf(id);
  }

  /** Reads one field of rows by index, without unpacking them. Good until rows change. */
  cellsOf(field: string): (index: number) => CellValue | undefined {
    return cellReader({ rows: this.#order.held(), shelf: this.#shelf }, field);
  }

  /** The same for the numbers of a field; NaN where the cell holds none. */
  numbersOf(field: string): (index: number) => number {
    return numberReader({ rows: this.#order.held(), shelf: this.#shelf }, field);
  }

  /** The same for several fields: puts the contents of a row into a list, in the order of the fields. */
  contentsOf(fields: readonly string[]): (index: number, contents: (CellValue | undefined)[]) => void {
    return rowReader({ rows: this.#order.held(), shelf: this.#shelf }, fields);
  }

  all(): readonly Row[] {
    return this.#order.ids.flatMap((id) => this.row(id) ?? []);
  }

  /**
   * True for a row that is as the server gave it, has its key, and of which no run has said anything: it is
   * clean. Far cheaper than its view, which counts where there are many rows.
   */
  isUntouched(id: string): boolean {
    const held = this.#rows.get(id);
    if (held === undefined || held instanceof ChangedRow || !this.#keys.has(id)) return false;
    return typeof held === 'number'
      ? this.#shelf.isUntouched(held)
      : held.run === null && held.cells === held.baseline;
  }

  /** The rows that may differ from the server's, and some that do not any more. */
  get alteredIds(): ReadonlySet<string> {
    return this.#altered;
  }

  /** The rows that may differ from the server's, in their order. */
  touchedIds(): readonly string[] {
    return this.#order.ids.filter((id) => !this.isUntouched(id));
  }

  /** A row with its state and problems; worked out when first asked for and kept until something changes it. */
  view(id: string): RowView | undefined {
    const known = this.#views.get(id);
    if (known !== undefined) return known;
    const row = this.row(id);
    if (row === undefined) return undefined;
    const rowsWithKey = (_sheet: SheetName, key: string): number => this.#keys.count(key);
    const view = judged(row, this.lists(), rowsWithKey);
    this.#views.set(id, view, this.isUntouched(id));
    return view;
  }

  /** Adds the row, or puts it in the place of the one with its identity. Call `publish` after a bundle. */
  put(row: Row): void {
    this.#hold(row.id, row, comparedKey(row.sheet, row.cells));
  }

  /** The same for a row that was put on the shelf; it is unpacked whenever somebody looks at it. */
  putShelved(id: string, row: ShelvedRow): void {
    this.#hold(id, row, this.#shelf.comparedKey(row));
  }

  /** Changes the row of that identity, if there is one: at once where that may touch its key, else when somebody looks. */
  change(id: string, change: SetEdit | RowUpdate): void {
    const held = this.#rows.get(id);
    if (held === undefined) return;
    if (mayMoveKey(change, this.sheet)) {
      this.put(withChange(rowFrom(held, this.#shelf), change));
      return;
    }
    const after = changedRow(held, change, this.#shelf);
    this.#rows.set(id, after);
    this.#altered.add(id);
    this.#order.replace(id, held, after);
    this.#touch(id);
  }

  remove(id: string): void {
    if (!this.#rows.delete(id)) return;
    this.#altered.delete(id);
    this.#order.touch();
    this.#rekey(id, undefined);
    this.#touch(id);
  }

  /** Takes all rows away; those that come have these fields at the places of their cells. */
  begin(names: readonly string[]): void {
    this.#rows.clear();
    this.#altered.clear();
    this.#keys.clear();
    this.#shelf = new RowShelf(this.sheet, names);
    this.#order.touch();
    this.judgeAgain();
  }

  /** Every verdict is worked out anew, for example after the benefit codes became known. */
  judgeAgain(): void {
    this.#views.clear();
    this.#allTouched = true;
  }

  /** Tells the listeners of everything that changed since the last time. */
  publish(): void {
    const isReordered = this.#order.isTouched;
    if (this.#touched.size === 0 && !isReordered && !this.#allTouched) return;
    const change: RowsChange = { ids: this.#touched, isReordered };
    this.#order.settle();
    this.#version += 1;
    for (const listener of this.#changeListeners) listener(change);
    this.#touched = new Set();
    this.#allTouched = false;
    for (const listener of this.#listeners) listener();
  }

  /** Told whenever any row or the order changed, once per published bundle. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Told what changed, before everybody else is told that something did. */
  subscribeChanges(listener: (change: RowsChange) => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  #hold(id: string, held: HeldRow, key: string | undefined): void {
    const before = this.#rows.get(id);
    this.#rows.set(id, held);
    if (before === undefined) this.#order.add(id, held);
    else this.#order.replace(id, before, held);
    this.#rekey(id, key);
    if (!this.isUntouched(id)) this.#altered.add(id);
    this.#touch(id);
  }

  #touch(id: string): void {
    this.#views.delete(id);
    this.#touched.add(id);
  }

  #rekey(id: string, key: string | undefined): void {
    for (const other of this.#keys.assign(id, key)) this.#touch(other);
  }
}
