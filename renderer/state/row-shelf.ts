import type { Cells, CellValue } from '../../shared/plan/cells';
import { type PackedRow, unpackedEditedAt, unpackedRun } from '../../shared/plan/packed-row';
import type { Row } from '../../shared/plan/row';
import type { SheetName } from '../../shared/plan/sheet';
import { joinedKey, keyFields } from '../../shared/plan/row-key';
import { KeyTexts } from './key-texts';
import { TextPool, untouchedCode } from './text-pool';

/** Codes lie in blocks of so many, so that nothing is moved when rows come: 1 MB each. */
const blockBits = 18;
const blockMask = (1 << blockBits) - 1;

const nowhere = -1;

const noCodes = new Int32Array(0);

/** What a packed row says besides its cells. */
export type RowHead = Readonly<Pick<Row, 'id' | 'position' | 'revision'>> & {
  readonly run: PackedRow[4];
  readonly editedAt: PackedRow[5];
};

/**
 * The rows of one sheet as the store gave them, as numbers side by side: of 100,000 rows, 15 MB outside the heap
 * that JavaScript has to look through again and again. They are never changed; a row that changes is held elsewhere.
 */
export class RowShelf {
  readonly texts = new TextPool();
  readonly #keyTexts = new KeyTexts(this.texts);
  readonly #blocks: Int32Array[] = [];
  #end = 0;
  readonly #heads: RowHead[] = [];
  readonly #baselines: number[] = [];
  readonly #cells: number[] = [];
  readonly #places: ReadonlyMap<string, number>;
  readonly #planPlace: number;
  readonly #secondPlace: number;

  /** `names` are those of the fields by their place. */
  constructor(
    readonly sheet: SheetName,
    readonly names: readonly string[],
  ) {
    const [plan = '', second = ''] = keyFields(sheet);
    this.#places = new Map(names.map((name, place) => [name, place]));
    this.#planPlace = this.placeOf(plan);
    this.#secondPlace = this.placeOf(second);
  }

  /** The place of a field; -1 where it has none. */
  placeOf(field: string): number {
    return this.#places.get(field) ?? -1;
  }

  /** Whether the field of that place is part of rows' names. */
  isKeyPlace(place: number): boolean {
    return place === this.#planPlace || place === this.#secondPlace;
  }

  /** Makes room for the cells of a row, all untouched, and gives where. */
  newCells(): number {
    const width = this.names.length;
    if ((this.#end & blockMask) + width > blockMask) this.#end = (this.#end | blockMask) + 1;
    const block = this.#end >>> blockBits;
    this.#blocks[block] ??= new Int32Array(1 << blockBits);
    const start = this.#end;
    this.#end += width;
    return start;
  }

  /** Takes back the room that was made last: nothing lies there after all. */
  dropCells(start: number): void {
    const first = this.placeInBlock(start);
    this.blockOf(start).fill(untouchedCode, first, first + this.names.length);
    this.#end = start;
  }

  /** Whether the row is as the server gave it, and these are the cells it has. */
  hasCells(row: number, start: number): boolean {
    if (!this.isAsLoaded(row)) return false;
    const codes = this.blockOf(start);
    const first = this.placeInBlock(start);
    return this.names.every((_, place) => codes[first + place] === this.code(row, place));
  }

  /** The block of codes that holds the cells that begin there, from `placeInBlock` on. */
  blockOf(start: number): Int32Array {
    return this.#blocks[start >>> blockBits] ?? noCodes;
  }

  placeInBlock(start: number): number {
    return start & blockMask;
  }

  /** Adds a row and gives its number. Where it has no baseline, or no cells of its own, that is null. */
  add(head: RowHead, baseline: number | null, cells: number | null): number {
    this.#baselines.push(baseline ?? nowhere);
    this.#cells.push(cells ?? nowhere);
    return this.#heads.push(head) - 1;
  }

  /** Adds a row as the server has it now, and what a run says of it, in place of another one. */
  addRebased(row: number, cells: number, run: PackedRow[4]): number {
    const { id, position, revision, editedAt } = this.head(row);
    return this.add({ id, position, revision, run, editedAt }, cells, null);
  }

  position(row: number): number {
    return this.#heads[row]?.position ?? 0;
  }

  /** Whether it is as the server gave it and no run has said anything of it. */
  isUntouched(row: number): boolean {
    return this.#cells[row] === nowhere && this.#heads[row]?.run === null;
  }

  /** Whether the server has it. */
  hasBaseline(row: number): boolean {
    return this.#baselines[row] !== nowhere;
  }

  /** Whether the server has it and nobody has changed it. */
  isAsLoaded(row: number): boolean {
    return this.#cells[row] === nowhere && this.hasBaseline(row);
  }

  /** What the store said of the row besides its cells. */
  head(row: number): RowHead {
    const head = this.#heads[row];
    if (head === undefined) throw new Error(`There is no row ${row} on the shelf`);
    return head;
  }

  content(row: number, place: number): CellValue | undefined {
    return this.texts.content(this.code(row, place));
  }

  /** The code of what the row shows. */
  code(row: number, place: number): number {
    return this.#code(this.#shownStart(row), place);
  }

  /** What the server gave. */
  loadedContent(row: number, place: number): CellValue | undefined {
    return this.texts.content(this.#code(this.#baselines[row] ?? nowhere, place));
  }

  /** As `comparedKey` gives it. */
  comparedKey(row: number): string | undefined {
    const start = this.#shownStart(row);
    const plan = this.#keyTexts.plan(this.#code(start, this.#planPlace));
    return joinedKey(plan, this.#keyTexts.second(this.#code(start, this.#secondPlace)));
  }

  unpacked(row: number): Row {
    const head = this.head(row);
    const { id, position, revision } = head;
    const start = this.#baselines[row] ?? nowhere;
    const own = this.#cells[row] ?? nowhere;
    const baseline = start === nowhere ? null : this.#cellsAt(start);
    const cells = own === nowhere ? (baseline ?? {}) : this.#cellsAt(own);
    const run = unpackedRun(head.run);
    const plain = { id, sheet: this.sheet, position, cells, baseline, revision, run };
    if (head.editedAt === null) return plain;
    return { ...plain, ...unpackedEditedAt(head.editedAt, this.names) };
  }

  #shownStart(row: number): number {
    const own = this.#cells[row] ?? nowhere;
    return own === nowhere ? (this.#baselines[row] ?? nowhere) : own;
  }

  #code(start: number, place: number): number {
    if (start === nowhere || place < 0) return untouchedCode;
    return this.#blocks[start >>> blockBits]?.[(start & blockMask) + place] ?? untouchedCode;
  }

  #cellsAt(start: number): Cells {
    const cells: Record<string, CellValue> = {};
    for (let place = 0; place < this.names.length; place += 1) {
      const value = this.texts.content(this.#code(start, place));
      if (value !== undefined) cells[this.names[place] ?? ''] = value;
    }
    return cells;
  }
}
