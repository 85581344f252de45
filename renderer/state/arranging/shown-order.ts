import type { SheetRows } from '../sheet-rows';

/** Which rows are shown, in which order: both ways between a row's index among all rows and its place on screen. */
export class ShownOrder {
  /** Places on screen by row index; -1 for rows that are not shown. */
  readonly #places: Int32Array;
  readonly #ids: readonly string[];

  /** The order that shows the rows of these indexes. */
  constructor(
    rows: SheetRows,
    readonly indexes: Uint32Array,
  ) {
    this.#ids = rows.ids;
    this.#places = new Int32Array(rows.count).fill(-1);
    for (let place = 0; place < indexes.length; place += 1) this.#places[indexes[place] ?? 0] = place;
  }

  get count(): number {
    return this.indexes.length;
  }

  /** How many rows there were, shown or not. */
  get knownCount(): number {
    return this.#places.length;
  }

  idAt(place: number): string | undefined {
    const index = this.indexes[place];
    return index === undefined ? undefined : this.#ids[index];
  }

  /** The place on screen of the row of that index; -1 where it is not shown. */
  placeOf(index: number): number {
    return this.#places[index] ?? -1;
  }

  /** Identities of the rows shown, in the order of the screen. */
  shownIds(): readonly string[] {
    return Array.from(this.indexes, (index) => this.#ids[index] ?? '');
  }

  /** Identities of all rows there were, shown or not. */
  knownIds(): ReadonlySet<string> {
    return new Set(this.#ids.slice(0, this.#places.length));
  }
}

/** The order with the rows that came at the end of the sheet, those to be shown, at the end of the screen. */
export function extendedOrder(
  rows: SheetRows,
  before: ShownOrder,
  isShown: (index: number) => boolean,
): ShownOrder {
  const came: number[] = [];
  for (let index = before.knownCount; index < rows.count; index += 1) if (isShown(index)) came.push(index);
  const indexes = new Uint32Array(before.count + came.length);
  indexes.set(before.indexes);
  indexes.set(came, before.count);
  return new ShownOrder(rows, indexes);
}

/** The order that shows these rows one after the other, those that are there. */
export function orderOf(rows: SheetRows, ids: readonly string[]): ShownOrder {
  const indexes = ids.map((id) => rows.indexOf(id)).filter((index) => index !== -1);
  return new ShownOrder(rows, Uint32Array.from(indexes));
}
