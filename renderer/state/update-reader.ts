import { placesOf, type ReadUpdate, updateFrom } from '../../shared/plan/packed-rebase';
import type { PackedRow } from '../../shared/plan/packed-row';
import type { RowUpdate } from '../../shared/plan/row-update';
import type { SheetName } from '../../shared/plan/sheet';
import { type HeldRow, shelvedNumber, type ShelvedRow } from './held-row';
import { byte, lengthOfNull, PackedReader } from './packed-reader';
import type { RowShelf } from './row-shelf';
import { blankCode, hashOfNothing, hashWith, untouchedCode } from './text-pool';

/** Who takes what is told of rows. */
export interface UpdateTaker {
  readonly shelves: Readonly<Record<SheetName, RowShelf>>;
  readonly held: (sheet: SheetName, id: string) => HeldRow | undefined;
  /** A row that lies on the shelf has another baseline, and shows nothing else: it lies there anew. */
  readonly rebased: (sheet: SheetName, id: string, row: ShelvedRow) => void;
  readonly updated: (update: RowUpdate) => void;
}

/**
 * Reads updates (see `updateText`). Of a row that nobody has edited since it was frozen, the new baseline is what it shows:
 * it is put on the shelf as if it came from the store, without making any of its texts, a tenth of the work.
 */
export class UpdateReader extends PackedReader {
  readonly #packedRuns: readonly PackedRow[4][];

  constructor(
    text: string,
    readonly runs: readonly RowUpdate['run'][],
    readonly taker: UpdateTaker,
  ) {
    super(new TextEncoder().encode(text));
    this.#packedRuns = runs.map((run) => run && [run.state, run.message, run.revision]);
  }

  readUpdates(): void {
    this.expect(byte.opening);
    if (this.bytes[this.at] === byte.closing) return;
    do this.#readUpdate();
    while (this.isAt(byte.comma));
    this.expect(byte.closing);
  }

  #readUpdate(): void {
    const start = this.at;
    this.expect(byte.opening);
    const id = this.id();
    this.expect(byte.comma);
    const run = this.#wholeNumber();
    if (this.isAt(byte.closing)) {
      this.taker.updated({ rowId: id, run: this.runs[run] ?? null });
      return;
    }
    if (this.bytes[this.at + 1] === byte.quote && this.#isShelved(id, run)) return;
    this.taker.updated(updateFrom(this.json(start) as ReadUpdate, this.runs));
  }

  #wholeNumber(): number {
    let value = 0;
    for (; ; this.at += 1) {
      const digit = (this.bytes[this.at] ?? 0) - byte.zero;
      if (digit < 0 || digit > 9) return value;
      value = value * 10 + digit;
    }
  }

  /** False for a row that has to be looked at cell by cell. */
  #isShelved(id: string, run: number): boolean {
    const sheet = this.sheet();
    const shelf = this.taker.shelves[sheet];
    const row = hasOurPlaces(shelf) ? shelvedNumber(this.taker.held(sheet, id)) : undefined;
    if (row === undefined || isEditedAfter(shelf, row, this.number())) return false;
    const cells = this.cells(shelf);
    if (cells === null) return false;
    const isAsFrozen = this.#isAsFrozen(shelf, row, cells);
    const isKnown = isAsFrozen && shelf.hasCells(row, cells);
    // The shelf would grow with every reading of what it has.
    if (!isAsFrozen || isKnown) shelf.dropCells(cells);
    if (!isAsFrozen) return false;
    this.expect(byte.closing);
    if (isKnown) this.taker.updated({ rowId: id, run: this.runs[run] ?? null });
    else this.taker.rebased(sheet, id, shelf.addRebased(row, cells, this.#packedRuns[run] ?? null));
    return true;
  }

  /** Whether the row shows nothing but what it was frozen with, under the same name. Reads what that was. */
  #isAsFrozen(shelf: RowShelf, row: number, cells: number): boolean {
    const codes = shelf.blockOf(cells);
    const first = shelf.placeInBlock(cells);
    this.expect(byte.comma);
    this.expect(byte.opening);
    let isMore = this.bytes[this.at] !== byte.closing;
    for (let place = 0; place < shelf.names.length; place += 1) {
      const shown = shelf.code(row, place);
      const based = codes[first + place] ?? untouchedCode;
      const frozen = isMore ? this.#leftCode(shelf, based) : based;
      if (shown !== frozen && shown !== untouchedCode) return false;
      if (shown !== based && shelf.isKeyPlace(place)) return false;
      isMore &&= this.isAt(byte.comma);
    }
    this.expect(byte.closing);
    return true;
  }

  #leftCode(shelf: RowShelf, based: number): number {
    if (this.isAt(byte.one)) return based;
    if (this.isAt(byte.zero)) return untouchedCode;
    if (this.bytes[this.at] !== byte.small_n) return this.#textCode(shelf);
    this.at += lengthOfNull;
    return blankCode;
  }

  #textCode(shelf: RowShelf): number {
    this.expect(byte.quote);
    const start = this.at;
    const end = this.textEnd(start);
    let hash = hashOfNothing;
    for (let at = start; at < end; at += 1) hash = hashWith(hash, this.bytes[at] ?? 0);
    this.at = end + 1;
    return shelf.texts.codeOf({ bytes: this.bytes, start, end, hash });
  }
}

const ours = new WeakMap<RowShelf, boolean>();

/** Whether the shelf has the fields at the places that updates have them at: a file of another version may not. */
function hasOurPlaces(shelf: RowShelf): boolean {
  const known = ours.get(shelf) ?? placesOf(shelf.sheet).every((name, place) => shelf.names[place] === name);
  ours.set(shelf, known);
  return known;
}

/** Whether a cell was edited, or given up, after that revision. */
function isEditedAfter(shelf: RowShelf, row: number, revision: number): boolean {
  const { editedAt } = shelf.head(row);
  if (editedAt === null) return false;
  return editedAt.some((edited, at) => at % 2 === 1 && (edited > revision || edited === 0));
}
