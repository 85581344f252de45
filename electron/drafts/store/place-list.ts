import type { FieldPlaces } from '../../../shared/plan/packed-row';
import { placesOf } from '../../../shared/plan/packed-rebase';
import { sheetNamed, sheetNames, type SheetName } from '../../../shared/plan/sheet';
import { textOf } from './sql-column';
import type { Database, Statement } from './sqlite-driver';

/**
 * Which field stands at which place of packed cells. The file's own list decides: places are only added, so a
 * file of an older version reads the same after fields were put in another order.
 */
export class PlaceList {
  readonly #select: Statement;
  readonly #insert: Statement;
  #names: Record<SheetName, string[]> = { accumulators: [], preExisting: [] };
  #places: Record<SheetName, Map<string, number>> = { accumulators: new Map(), preExisting: new Map() };

  constructor(database: Database) {
    this.#select = database.prepare('SELECT name FROM fields WHERE sheet = ? ORDER BY place');
    this.#insert = database.prepare('INSERT INTO fields (sheet, place, name) VALUES (?, ?, ?)');
    this.readAgain();
  }

  /** After a transaction was undone: places it added are gone. */
  readAgain(): void {
    for (const sheet of sheetNames) {
      const names = this.#select.all(sheet).map((row) => textOf(row, 'name'));
      this.#names[sheet] = names;
      this.#places[sheet] = new Map(names.map((name, place) => [name, place]));
    }
  }

  /** Gives every field we know a place; inside a transaction. */
  addKnownFields(): void {
    for (const sheet of sheetNames) {
      for (const field of sheetNamed(sheet).fields) this.placeOf(sheet, field.name);
    }
  }

  get all(): FieldPlaces {
    return this.#names;
  }

  names(sheet: SheetName): readonly string[] {
    return this.#names[sheet];
  }

  /** Whether the fields of the sheet have the first places in their own order. */
  isAsFields(sheet: SheetName): boolean {
    const names = this.#names[sheet];
    return placesOf(sheet).every((name, place) => names[place] === name);
  }

  /** The place of a field; a new name gets the next one, so call it inside a transaction. */
  placeOf(sheet: SheetName, name: string): number {
    const known = this.#places[sheet].get(name);
    if (known !== undefined) return known;
    const place = this.#names[sheet].length;
    this.#insert.run(sheet, place, name);
    this.#names[sheet].push(name);
    this.#places[sheet].set(name, place);
    return place;
  }
}
