import type { CellValue } from '../../shared/plan/cells';
import type { Row } from '../../shared/plan/row';
import { type SheetName, sheetNames } from '../../shared/plan/sheet';
import { type Arrangement, asTheyStand, hasFilters } from './arranging/arrangement';
import type { ColumnValue } from './arranging/distinct-values';
import { type Filtering, RowArranger } from './arranging/row-arranger';
import type { RowColumn } from './arranging/row-column';
import { fullMask, type RowMask } from './arranging/row-sieve';
import { afterChange, type Upkeep } from './arranging/order-upkeep';
import { ShownOrder } from './arranging/shown-order';
import { inSlices, runThrough } from './arranging/slices';
import type { RowView } from './row-view';
import type { RowsChange } from './rows-change';
import type { SheetRows } from './sheet-rows';

const nothingKnown: Upkeep = { wanted: null, left: new Map() };

/**
 * The rows of one sheet as they stand on screen: in the order and selection shown. It reads like `SheetRows`,
 * but an index is a place on screen; rows that are not shown have none, and are found by identity all the same.
 * The order changes only when somebody sorts or filters: a row that was edited stays where it is.
 */
export class ShownRows {
  readonly #all: SheetRows;
  readonly #arranger: RowArranger;
  readonly #listeners = new Set<() => void>();
  #arrangement = asTheyStand;
  /** Undefined while all rows are shown in the sheet's own order. */
  #order: ShownOrder | undefined;
  #upkeep = nothingKnown;
  #arranged = 0;
  /** Counts up whenever an index became another row's. */
  #epoch = 0;
  #allCount: number;
  /** The filtering that goes on in slices; another one takes its place. */
  #filtering = 0;

  constructor(all: SheetRows) {
    this.#all = all;
    this.#arranger = new RowArranger(all);
    this.#allCount = all.count;
    all.subscribeChanges((change) => {
      this.#follow(change);
    });
  }

  get sheet(): SheetName {
    return this.#all.sheet;
  }

  /** How many rows are shown. */
  get count(): number {
    return this.#order?.count ?? this.#all.count;
  }

  /** How many rows the filters keep from being shown. */
  get hiddenCount(): number {
    return this.#all.count - this.count;
  }

  /** Counts up with every change of any row, and of which rows are shown in which order. */
  get version(): number {
    return this.#all.version + this.#arranged;
  }

  /** Counts up whenever somebody sorted or filtered. */
  get arranged(): number {
    return this.#arranged;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  /** Whether filters choose which rows are shown. */
  get isFiltered(): boolean {
    return hasFilters(this.#arrangement);
  }

  idAt(index: number): string | undefined {
    return this.#order === undefined ? this.#all.idAt(index) : this.#order.idAt(index);
  }

  /** Which of all rows stands at a place on screen, by index; -1 beyond the last. */
  indexAt(place: number): number {
    if (this.#order !== undefined) return this.#order.indexes[place] ?? -1;
    return place < this.#all.count ? place : -1;
  }

  /** The number a row at a place on screen goes by, from 1: its own among all rows, unless they are sorted. */
  numberAt(place: number): number {
    return (this.#keepsNumbers ? this.indexAt(place) : place) + 1;
  }

  /** The place on screen of the row that goes by a number; -1 where none that is shown does. */
  placeNumbered(number: number): number {
    const place = this.#keepsNumbers ? (this.#order?.placeOf(number - 1) ?? -1) : number - 1;
    return place < this.count ? place : -1;
  }

  get #keepsNumbers(): boolean {
    return this.#order !== undefined && this.#arrangement.sort.length === 0;
  }

  /** The rows as they stand on screen now: they stand still here, whatever comes, goes or is sorted. */
  standing(): { readonly count: number; readonly idAt: (index: number) => string | undefined } {
    const order = this.#order;
    if (order !== undefined) return { count: order.count, idAt: (index) => order.idAt(index) };
    const { ids, count } = this.#all;
    return { count, idAt: (index) => (index < count ? ids[index] : undefined) };
  }

  rowAt(index: number): Row | undefined {
    const id = this.idAt(index);
    return id === undefined ? undefined : this.#all.row(id);
  }

  /** The row with that identity, shown or not. */
  row(id: string): Row | undefined {
    return this.#all.row(id);
  }

  /** The place of the row on screen; -1 where it is not shown. */
  indexOf(id: string): number {
    const index = this.#all.indexOf(id);
    return this.#order === undefined ? index : this.#order.placeOf(index);
  }

  view(id: string): RowView | undefined {
    return this.#all.view(id);
  }

  /** Reads one field of rows by their place on screen, without unpacking them. Good until rows or order change. */
  cellsOf(field: string): (place: number) => CellValue | undefined {
    const cellAt = this.#all.cellsOf(field);
    const indexes = this.#order?.indexes;
    return indexes === undefined ? cellAt : (place) => cellAt(indexes[place] ?? -1);
  }

  /** Told whenever any row, or which rows are shown in which order, changed. */
  readonly subscribe = (listener: () => void): (() => void) => {
    const stop = this.#all.subscribe(listener);
    this.#listeners.add(listener);
    return () => {
      stop();
      this.#listeners.delete(listener);
    };
  };

  /** Orders the rows shown anew, by the values they have now; no keys give back the sheet's own order. */
  sort(sort: Arrangement['sort']): void {
    const mask = fullMask(this.#all.count);
    const order = this.#order;
    if (order !== undefined) for (const row of mask.keys()) if (order.placeOf(row) === -1) mask[row] = 0;
    this.#arrange({ ...this.#arrangement, sort }, mask);
  }

  /** Shows the rows that pass now, and `kept`, the row being edited, in any case. */
  filter(filtering: Filtering, kept?: string): void {
    this.#filtering += 1;
    this.#pass(filtering, runThrough(this.#arranger.maskSteps(filtering)), kept);
  }

  /** The same in small slices, for filters that look at every cell; another filter meanwhile takes its place. */
  async filterInSlices(filtering: Filtering, kept?: string): Promise<void> {
    this.#filtering += 1;
    const own = this.#filtering;
    for (;;) {
      const epoch = this.#epoch;
      const isWanted = (): boolean => own === this.#filtering && epoch === this.#epoch;
      const mask = await inSlices(this.#arranger.maskSteps(filtering), isWanted);
      if (own !== this.#filtering) return;
      if (mask !== undefined && epoch === this.#epoch) {
        this.#pass(filtering, mask, kept);
        return;
      }
    }
  }

  /** All rows in the sheet's own order again, as for another workspace. */
  reset(): void {
    this.#filtering += 1;
    this.#arrange(asTheyStand, fullMask(this.#all.count));
  }

  /** The different contents of a column, in rows that pass the filters on the other columns. */
  values(column: RowColumn): readonly ColumnValue[] {
    return this.#arranger.values(column, this.#arrangement);
  }

  /** Rows that are about to be added behind that index of all rows are to stand before that place on screen. */
  expectRows(behindIndex: number, place: number): void {
    const wanted = { behind: this.#all.idAt(behindIndex), after: this.idAt(place - 1) };
    this.#upkeep = { ...this.#upkeep, wanted };
  }

  #pass(filtering: Filtering, mask: RowMask, kept: string | undefined): void {
    const index = kept === undefined ? -1 : this.#all.indexOf(kept);
    if (index !== -1) mask[index] = 1;
    this.#arrange({ ...this.#arrangement, ...filtering }, mask);
  }

  #arrange(arrangement: Arrangement, mask: RowMask): void {
    this.#arrangement = arrangement;
    this.#upkeep = nothingKnown;
    const isPlain = arrangement.sort.length === 0 && !hasFilters(arrangement);
    this.#order = isPlain
      ? undefined
      : new ShownOrder(this.#all, this.#arranger.ordered(mask, arrangement.sort));
    this.#arranged += 1;
    for (const listener of this.#listeners) listener();
  }

  /** Keeps up with rows that changed, came or went. */
  #follow({ ids, isReordered }: RowsChange): void {
    const isSame = !isReordered && this.#all.count === this.#allCount;
    this.#allCount = this.#all.count;
    if (isSame) {
      this.#arranger.cache.changed(ids);
      return;
    }
    this.#epoch += 1;
    this.#arranger.cache.clear();
    if (this.#order === undefined) return;
    const passes = (): RowMask => runThrough(this.#arranger.maskSteps(this.#arrangement));
    const followed = afterChange(this.#all, this.#order, {
      ...this.#upkeep,
      isReordered,
      isSorted: this.#arrangement.sort.length > 0,
      passes,
    });
    this.#order = followed.order;
    this.#upkeep = { wanted: null, left: followed.left };
  }
}

/** The rows of both sheets as they are shown. */
export function shownSheets(sheet: (name: SheetName) => SheetRows): Readonly<Record<SheetName, ShownRows>> {
  const [accumulators, preExisting] = sheetNames;
  return {
    [accumulators]: new ShownRows(sheet(accumulators)),
    [preExisting]: new ShownRows(sheet(preExisting)),
  };
}
