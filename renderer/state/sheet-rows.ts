import type { Cells } from '../../shared/plan/cells';
import { type FieldPlaces, type PackedRow, unpackedRow } from '../../shared/plan/packed-row';
import type { Problem } from '../../shared/plan/problem';
import type { Row } from '../../shared/plan/row';
import { comparedKey } from '../../shared/plan/row-key';
import { rowState, type RowState } from '../../shared/plan/row-state';
import type { SheetName } from '../../shared/plan/sheet';
import { rowErrors } from '../../shared/plan/validation';
import { usualLargeChange } from '../../shared/plan/warning-rule';
import { rowWarnings } from '../../shared/plan/warnings';
import { KeyIndex } from './key-index';
import { packedKeyCells } from './packed-key-cells';
import type { RuleLists } from './rule-lists';

/** Packed as it came from the store until somebody looks at it: opening 100,000 rows has to be quick. */
type HeldRow = Row | PackedRow;
type Entry = readonly [id: string, held: HeldRow];

/** A row with what follows from it. A new object whenever the row or the verdict on it changed. */
export interface RowView {
  readonly row: Row;
  readonly problems: readonly Problem[];
  readonly state: RowState;
}

/**
 * The rows of one sheet as the window holds them: by identity, and in the order of their positions. Kept out
 * of React on purpose: a change tells only the listeners of the rows it touches, so one row redraws alone.
 */
export class SheetRows {
  readonly #rows = new Map<string, HeldRow>();
  #order: Row['id'][] = [];
  #indexById: Map<string, number> | undefined;
  readonly #keys = new KeyIndex();
  readonly #views = new Map<string, RowView>();
  readonly #touched = new Set<string>();
  #places: FieldPlaces = { accumulators: [], preExisting: [] };
  #orderTouched = false;
  #allTouched = false;
  readonly #rowListeners = new Map<string, Set<() => void>>();
  readonly #listeners = new Set<() => void>();
  #version = 0;

  constructor(
    readonly sheet: SheetName,
    readonly lists: () => RuleLists,
  ) {}

  get count(): number {
    return this.#order.length;
  }

  /** Counts up with every change of any row or of their order; a cheap "has anything changed". */
  get version(): number {
    return this.#version;
  }

  idAt(index: number): string | undefined {
    return this.#order[index];
  }

  rowAt(index: number): Row | undefined {
    const id = this.#order[index];
    return id === undefined ? undefined : this.row(id);
  }

  row(id: string): Row | undefined {
    const held = this.#rows.get(id);
    if (held === undefined || !isPacked(held)) return held;
    const row = unpackedRow(held, this.#places);
    this.#rows.set(id, row);
    return row;
  }

  /** The two cells of a row's key, read without unpacking it; undefined where there is no such row. */
  keyCells(id: string): Cells | undefined {
    const held = this.#rows.get(id);
    if (held === undefined) return undefined;
    return isPacked(held) ? packedKeyCells(held, this.#places) : held.cells;
  }

  indexOf(id: string): number {
    this.#indexById ??= new Map(this.#order.map((rowId, index) => [rowId, index]));
    return this.#indexById.get(id) ?? -1;
  }

  all(): readonly Row[] {
    return this.#order.flatMap((id) => this.row(id) ?? []);
  }

  /**
   * True for a row that is as the server gave it, has its key, and of which no run has said anything: it is
   * clean. Far cheaper than its view, which counts where there are many rows.
   */
  isUntouched(id: string): boolean {
    const held = this.#rows.get(id);
    if (held === undefined || !this.#keys.has(id)) return false;
    return isPacked(held)
      ? held[4] === null && held[7] === null
      : held.run === null && held.cells === held.baseline;
  }

  /** The rows that may differ from the server's, in their order. */
  touchedIds(): readonly string[] {
    return this.#order.filter((id) => !this.isUntouched(id));
  }

  /** A row with its state and problems; worked out when first asked for and kept until something changes it. */
  view(id: string): RowView | undefined {
    const known = this.#views.get(id);
    if (known !== undefined) return known;
    const row = this.row(id);
    if (row === undefined) return undefined;
    const rowsWithKey = (_sheet: SheetName, key: string): number => this.#keys.count(key);
    const lists = this.lists();
    const errors = rowErrors(row, { ...lists, rowsWithKey });
    const warnings = rowWarnings(row, { ...lists, largeChange: usualLargeChange });
    const problems = warnings.length === 0 ? errors : [...errors, ...warnings];
    const view = { row, problems, state: rowState(row, errors.length > 0) };
    this.#views.set(id, view);
    return view;
  }

  /** Adds the row, or puts it in the place of the one with its identity. Call `publish` after a bundle. */
  put(row: Row): void {
    this.#hold(row.id, row, comparedKey(row.sheet, row.cells));
  }

  /** The same for a row as the store hands it on; it is unpacked once somebody looks at it. */
  putPacked(packed: PackedRow, places: FieldPlaces): void {
    this.#places = places;
    this.#hold(packed[0], packed, comparedKey(packed[1], packedKeyCells(packed, places)));
  }

  remove(id: string): void {
    if (!this.#rows.delete(id)) return;
    this.#orderTouched = true;
    this.#rekey(id, undefined);
    this.#touch(id);
  }

  /** Takes all rows away. */
  clear(): void {
    this.#rows.clear();
    this.#keys.clear();
    this.#orderTouched = true;
    this.judgeAgain();
  }

  /** Every verdict is worked out anew, for example after the benefit codes became known. */
  judgeAgain(): void {
    this.#views.clear();
    this.#allTouched = true;
  }

  /** Tells the listeners of everything that changed since the last time. */
  publish(): void {
    if (this.#touched.size === 0 && !this.#orderTouched && !this.#allTouched) return;
    if (this.#orderTouched) this.#sortOrder();
    this.#version += 1;
    const touched = this.#allTouched ? [...this.#rowListeners.keys()] : [...this.#touched];
    this.#touched.clear();
    this.#allTouched = false;
    for (const id of touched)
      this.#rowListeners.get(id)?.forEach((listener) => {
        listener();
      });
    for (const listener of this.#listeners) listener();
  }

  /** Told whenever any row or the order changed, once per published bundle. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Told when this one row (or the verdict on it) changed. */
  subscribeRow(id: string, listener: () => void): () => void {
    const listeners = this.#rowListeners.get(id) ?? new Set();
    this.#rowListeners.set(id, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#rowListeners.delete(id);
    };
  }

  #hold(id: string, held: HeldRow, key: string | undefined): void {
    const before = this.#rows.get(id);
    this.#rows.set(id, held);
    if (before === undefined) this.#place(id, held);
    else if (positionOf(before) !== positionOf(held)) this.#orderTouched = true;
    this.#rekey(id, key);
    this.#touch(id);
  }

  #touch(id: string): void {
    this.#views.delete(id);
    this.#touched.add(id);
  }

  #rekey(id: string, key: string | undefined): void {
    for (const other of this.#keys.assign(id, key)) this.#touch(other);
  }

  /** Rows mostly come in the order they stand in: one that goes to the end needs no sorting of all. */
  #place(id: string, held: HeldRow): void {
    const lastId = this.#order.at(-1);
    const last = lastId === undefined ? undefined : this.#rows.get(lastId);
    if (lastId !== undefined && last !== undefined && byPosition([lastId, last], [id, held]) > 0) {
      this.#orderTouched = true;
    }
    if (this.#orderTouched) return;
    this.#indexById?.set(id, this.#order.length);
    this.#order.push(id);
  }

  /** From the rows themselves, as one that went and came back within a bundle would stand here twice. */
  #sortOrder(): void {
    this.#orderTouched = false;
    this.#indexById = undefined;
    this.#order = [...this.#rows].sort(byPosition).map(([id]) => id);
  }
}

/** Rows of one position stand by identity, so that undo and a restart give the same order. */
function byPosition([leftId, left]: Entry, [rightId, right]: Entry): number {
  return positionOf(left) - positionOf(right) || (leftId < rightId ? -1 : 1);
}

function isPacked(held: HeldRow): held is PackedRow {
  return Array.isArray(held);
}

function positionOf(held: HeldRow): number {
  return isPacked(held) ? held[2] : held.position;
}
