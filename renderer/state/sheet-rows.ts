import type { CellValue } from '../../shared/plan/cells';
import type { Row } from '../../shared/plan/row';
import type { RowUpdate } from '../../shared/plan/row-update';
import { comparedKey } from '../../shared/plan/row-key';
import type { SheetName } from '../../shared/plan/sheet';
import { cellReader, type HeldRows, rowReader } from './column-reading';
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
import { RowShelf } from './row-shelf';
import { RowTable } from './row-table';
import { judged, judgedBefore, type RowView } from './row-view';
import type { RowsChange } from './rows-change';
import type { RuleLists } from './rule-lists';
import { ViewCache } from './view-cache';

/**
 * The rows of one sheet as the window holds them: by identity, and in the order of their positions. Kept out
 * of React on purpose: a change tells which rows it touches, so one row redraws alone.
 */
export class SheetRows {
  readonly #table = new RowTable((held) => positionOf(held, this.#shelf));
  /** Rows that may differ from the server's: all but those that lie on the shelf as it gave them. */
  readonly #altered = new Set<string>();
  readonly #keys = new KeyIndex();
  readonly #views = new ViewCache();
  #touched: string[] = [];
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
    return this.#table.ids.length;
  }

  /** Counts up with every change of any row or of their order; a cheap "has anything changed". */
  get version(): number {
    return this.#version;
  }

  /** Identities in their order. The list only ever grows: where rows go or change places, another one is made. */
  get ids(): readonly string[] {
    return this.#table.ids;
  }

  idAt(index: number): string | undefined {
    return this.#table.ids[index];
  }

  rowAt(index: number): Row | undefined {
    const id = this.#table.ids[index];
    return id === undefined ? undefined : this.row(id);
  }

  row(id: string): Row | undefined {
    const slot = this.#table.slotOf(id);
    const held = this.#table.at(slot);
    if (held === undefined) return undefined;
    const row = rowFrom(held, this.#shelf);
    // What lies on the shelf is let go of again: everything on it unpacked would take ten times the room.
    if (row !== held && typeof held !== 'number') this.#table.replace(slot, row);
    return row;
  }

  /** The row as it is held: its number on the shelf, or what became of it. */
  held(id: string): HeldRow | undefined {
    return this.#table.at(this.#table.slotOf(id));
  }

  indexOf(id: string): number {
    return this.#table.indexOf(id);
  }

  /** For reading whole columns. Good until rows change. */
  get heldRows(): HeldRows {
    return { rows: this.#table.held, shelf: this.#shelf };
  }

  /** Reads one field of rows by index, without unpacking them. Good until rows change. */
  cellsOf(field: string): (index: number) => CellValue | undefined {
    return cellReader(this.heldRows, field);
  }

  /** Reads several fields of rows by index: puts the contents of a row into a list, in the order of the fields. */
  contentsOf(fields: readonly string[]): (index: number, contents: (CellValue | undefined)[]) => void {
    return rowReader(this.heldRows, fields);
  }

  all(): readonly Row[] {
    return this.#table.ids.flatMap((id) => this.row(id) ?? []);
  }

  /**
   * True for a row that is as the server gave it, has its key, and of which no run has said anything: it is
   * clean. Far cheaper than its view, which counts where there are many rows.
   */
  isUntouched(id: string): boolean {
    const slot = this.#table.slotOf(id);
    const held = this.#table.at(slot);
    if (held === undefined || held instanceof ChangedRow) return false;
    if (this.#table.keyAt(slot) === undefined) return false;
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
    return this.#table.ids.filter((id) => !this.isUntouched(id));
  }

  /** A row with its state and problems; worked out when first asked for and kept until something changes it. */
  view(id: string): RowView | undefined {
    const known = this.#views.get(id);
    if (known !== undefined) return known;
    const row = this.row(id);
    if (row === undefined) return undefined;
    const rowsWithKey = (_sheet: SheetName, key: string): number => this.#keys.count(key);
    const problems = this.#views.problems(id);
    const view =
      problems === undefined ? judged(row, this.lists(), rowsWithKey) : judgedBefore(row, problems);
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

  /** Changes the row: at once where that may touch its key, else when somebody looks. Gives it as it was held before. */
  change(id: string, change: SetEdit | RowUpdate): HeldRow | undefined {
    const slot = this.#table.slotOf(id);
    const held = this.#table.at(slot);
    if (held === undefined) return undefined;
    if (mayMoveKey(change, this.sheet)) {
      this.put(withChange(rowFrom(held, this.#shelf), change));
      return held;
    }
    this.#table.replace(slot, changedRow(held, change, this.#shelf));
    this.#altered.add(id);
    this.#touched.push(id);
    // What a run says of a row changes no verdict on what it holds.
    if ('kind' in change) this.#views.delete(id);
    else this.#views.keepProblems(id);
    return held;
  }

  remove(id: string): void {
    const slot = this.#table.slotOf(id);
    if (slot === -1) return;
    this.#altered.delete(id);
    this.#rekey(id, this.#table.keyAt(slot), undefined);
    this.#table.remove(id);
    this.#touch(id);
  }

  /** Takes all rows away; those that come have these fields at the places of their cells. */
  begin(names: readonly string[]): void {
    this.#table.clear();
    this.#altered.clear();
    this.#keys.clear();
    this.#shelf = new RowShelf(this.sheet, names);
    this.judgeAgain();
  }

  /** Every verdict is worked out anew, for example after the benefit codes became known. */
  judgeAgain(): void {
    this.#views.clear();
    this.#allTouched = true;
  }

  /** Tells the listeners of everything that changed since the last time. */
  publish(): void {
    const { isTouched: isReordered } = this.#table;
    if (this.#touched.length === 0 && !isReordered && !this.#allTouched) return;
    const change: RowsChange = { ids: this.#touched, isReordered, isAll: this.#allTouched };
    this.#table.settle();
    this.#version += 1;
    for (const listener of this.#changeListeners) listener(change);
    this.#touched = [];
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
    const slot = this.#table.slotOf(id);
    const before = this.#table.keyAt(slot);
    if (slot === -1) this.#table.add(id, held, key);
    else this.#table.put(slot, held, key);
    this.#rekey(id, before, key);
    if (!this.isUntouched(id)) this.#altered.add(id);
    this.#touch(id);
  }

  #touch(id: string): void {
    this.#views.delete(id);
    this.#touched.push(id);
  }

  #rekey(id: string, before: string | undefined, key: string | undefined): void {
    for (const other of this.#keys.move(id, before, key)) this.#touch(other);
  }
}
