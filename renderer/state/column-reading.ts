import type { CellValue } from '../../shared/plan/cells';
import type { Row } from '../../shared/plan/row';
import { plainNumber } from './arranging/plain-number';
import { contentOf, type HeldRow, isLongChain, isNewRow, shelvedNumber } from './held-row';
import type { RowShelf } from './row-shelf';
import { blankCode } from './text-pool';

/** Stands for the code of a cell that does not show what lies on the shelf. */
const elsewhere = -1;

/** Rows in their order and the shelf that some of them lie on. */
export interface HeldRows {
  readonly rows: readonly (HeldRow | undefined)[];
  readonly shelf: RowShelf;
}

/** Reads one field of rows by index, without unpacking them. */
export function cellReader(
  { rows, shelf }: HeldRows,
  field: string,
): (index: number) => CellValue | undefined {
  const at = { field, place: shelf.names.indexOf(field) };
  return (index) => {
    const held = rows[index];
    return held === undefined ? undefined : contentOf(held, at, shelf);
  };
}

/** The sizes of characters by their code, and how many of a text count. */
interface CharacterSizes {
  readonly sizes: readonly number[];
  readonly longest: number;
}

/** Adds up the sizes of the characters of one field, without making its texts; NaN for what has to be read. */
export function sizeReader(
  { rows, shelf }: HeldRows,
  field: string,
  { sizes, longest }: CharacterSizes,
): (index: number) => number {
  const place = shelf.names.indexOf(field);
  return (index) => {
    const number = shelvedNumber(rows[index]);
    return number === undefined ? Number.NaN : shelf.texts.sizeOf(shelf.code(number, place), sizes, longest);
  };
}

/**
 * The codes of one column by row index; `elsewhere` for what is not on the shelf. All rows come through here when a
 * column is sorted or filtered for the first time.
 */
function shelvedCodes({ rows, shelf }: HeldRows, place: number): Int32Array {
  const codes = new Int32Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const held = rows[index];
    const number = typeof held === 'number' ? held : shelvedNumber(held);
    codes[index] = number === undefined ? elsewhere : shelf.code(number, place);
  }
  return codes;
}

/** A column of numbers by row index; `odd` is told of each text that is none. */
export interface NumbersRead {
  readonly values: Float64Array;
  readonly odd: (index: number, text: string) => void;
}

/** Reads the numbers of one field of all rows; NaN where the cell holds none. */
export function readNumbers({ rows, shelf }: HeldRows, field: string, { values, odd }: NumbersRead): void {
  const at = { field, place: shelf.names.indexOf(field) };
  const codes = shelvedCodes({ rows, shelf }, at.place);
  shelf.texts.readNumbers(codes, values);
  for (let index = 0; index < codes.length; index += 1) {
    // Nearly all are read by now.
    if (!Number.isNaN(values[index])) continue;
    const code = codes[index] ?? elsewhere;
    if (code !== elsewhere && code <= blankCode) continue;
    const held = rows[index];
    const text = (held === undefined ? undefined : contentOf(held, at, shelf)) ?? '';
    const number = plainNumber(text);
    values[index] = number;
    if (Number.isNaN(number) && text !== '') odd(index, text);
  }
}

/**
 * Reads the contents of one field of all rows: `codeOf` is asked once for each that lies on the shelf, which is told as
 * new: the texts there all differ.
 */
export function readCodes(
  { rows, shelf }: HeldRows,
  field: string,
  codeOf: (value: CellValue | undefined, isNew: boolean) => number,
): Uint32Array {
  const at = { field, place: shelf.names.indexOf(field) };
  const shelved = shelvedCodes({ rows, shelf }, at.place);
  /** One more than the code, as what was not asked for is 0: most of a large list is never looked at then. */
  const known = new Uint32Array(shelf.texts.end);
  const codes = new Uint32Array(rows.length);
  for (let index = 0; index < shelved.length; index += 1) {
    const code = shelved[index] ?? elsewhere;
    let next = code === elsewhere ? 0 : (known[code] ?? 0);
    if (next === 0) {
      const held = rows[index];
      const isNew = code !== elsewhere;
      next = codeOf(held === undefined ? undefined : contentOf(held, at, shelf), isNew) + 1;
      if (isNew) known[code] = next;
    }
    codes[index] = next - 1;
  }
  return codes;
}

/** Reads several fields: puts the contents of a row into a list, in the order of the fields. */
export function rowReader(
  { rows, shelf }: HeldRows,
  fields: readonly string[],
): (index: number, contents: (CellValue | undefined)[]) => void {
  const places = fields.map((field) => ({ field, place: shelf.names.indexOf(field) }));
  return (index, contents) => {
    const held = rows[index];
    if (held === undefined) return;
    for (const [at, place] of places.entries()) contents[at] = contentOf(held, place, shelf);
  };
}

/** Where rows are found by identity. */
interface FoundRows {
  readonly held: (id: string) => HeldRow | undefined;
  /** The row itself, with all that waited on it. */
  readonly row: (id: string) => Row | undefined;
  readonly shelf: RowShelf;
}

/** What rows hold, for good: a number goes on standing for what its row held when it was asked for. */
export interface StandingContents {
  /** Undefined for a row that is not there. */
  readonly numberOf: (id: string) => number | undefined;
  /** Whether the server has not got the row, as far as is known. */
  readonly isNew: (number: number) => boolean;
  /** The content of a field, by its place in the list. */
  readonly contentOf: (number: number, place: number) => CellValue | undefined;
  /** Whether that is neither blank nor untouched: of what lies on the shelf it is told without making its text. */
  readonly isFilled: (number: number, place: number) => boolean;
}

/** Reads several fields of rows as they are now, without making the rows. */
export function standingReader(rows: FoundRows, fields: readonly string[]): StandingContents {
  const { shelf } = rows;
  const places = fields.map((field) => ({ field, place: shelf.names.indexOf(field) }));
  /** Those that do not lie on the shelf go by negative numbers. Like what lies there, none is ever changed. */
  const others: HeldRow[] = [];
  const heldFor = (number: number): HeldRow => (number < 0 ? others[-1 - number] : undefined) ?? number;
  // An edit that waits may ask what the one before it left, and that one the same: each more of them would take twice
  // the time of all before.
  const heldNow = (id: string): HeldRow | undefined => {
    const held = rows.held(id);
    return held !== undefined && isLongChain(held) ? rows.row(id) : held;
  };
  const contentOfNumber = (number: number, place: number): CellValue | undefined => {
    const at = places[place];
    return at === undefined ? undefined : contentOf(heldFor(number), at, shelf);
  };
  return {
    numberOf: (id) => {
      // Another workspace has another shelf.
      const held = shelf === rows.shelf ? heldNow(id) : undefined;
      return held === undefined || typeof held === 'number' ? held : -others.push(held);
    },
    isNew: (number) => isNewRow(heldFor(number), shelf),
    contentOf: contentOfNumber,
    isFilled: (number, place) =>
      number < 0
        ? (contentOfNumber(number, place) ?? '') !== ''
        : shelf.code(number, places[place]?.place ?? -1) > blankCode,
  };
}
