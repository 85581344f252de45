import type { CellValue } from '../../shared/plan/cells';
import { letGo } from '../../shared/ipc/let-go';
import { comparedText } from '../../shared/plan/row-key';
import { notPlain, plainNumber, plainNumberIn } from './arranging/plain-number';
import { plainText } from './plain-text';

/** The codes that stand for no text. */
export const untouchedCode = 0;
export const blankCode = 1;
const firstTextCode = 2;

const firstSize = 1 << 12;

/** Texts whose numbers are read ahead between two looks at the time. */
const textsPerStep = 4096;

/**
 * Contents that were asked for are kept in blocks of so many. One list of all would have to reach to the first that is
 * asked for from the end: with a million texts, that took longer than sorting 100,000 rows.
 */
const valueBits = 10;
const valueMask = (1 << valueBits) - 1;

/** What follows it in JSON does not stand for itself. */
const backslash = 0x5c;

/** FNV-1a: the hash of no bytes, and what each further byte makes of it. */
export const hashOfNothing = 0x811c9dc5;
export function hashWith(hash: number, next: number): number {
  return Math.imul(hash ^ next, 0x01000193);
}

/** The bytes between the quotation marks of a JSON text, and their hash. */
export interface TextBytes {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly hash: number;
}

/**
 * Texts of cells, each held once and named by a number. Amounts of plans repeat a lot: 100,000 rows with 36 cells
 * hold some thousand different texts, and a number takes a tenth of the room of a text of its own.
 */
export class TextPool {
  /** A mark at the beginning of a text is the person's own. */
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  /** Open addressing by hash: codes, 0 where nobody is. */
  #table = new Int32Array(firstSize);
  #hashes = new Int32Array(firstSize);
  /** Where the bytes of a code begin; they end where those of the next begin. */
  #starts = new Int32Array(firstSize);
  #bytes = new Uint8Array(firstSize);
  #count = firstTextCode;
  /** Blocks of texts that were asked for, by code. */
  readonly #values: (string | undefined)[][] = [];
  /** The numbers of the texts that were read ahead, by code, as `plainNumberIn` gives them. */
  #numbers = new Float64Array(0);
  #numbersEnd = 0;

  /** The code of a text. */
  codeOf(text: TextBytes): number {
    const { hash } = text;
    const mask = this.#table.length - 1;
    // The last bits of the hash alone part similar amounts badly.
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const code = this.#table[slot] ?? 0;
      if (code === 0) return this.#add(text, slot);
      if (this.#hashes[code] === hash && this.#holds(code, text)) return code;
      slot = (slot + 1) & mask;
    }
  }

  /** The content a code stands for; undefined for an untouched cell. */
  content(code: number): CellValue | undefined {
    if (code < firstTextCode) return code === blankCode ? null : undefined;
    const block = (this.#values[code >>> valueBits] ??= noValues());
    return (block[code & valueMask] ??= this.#read(code));
  }

  #read(code: number): string {
    const start = this.#starts[code] ?? 0;
    const end = this.#starts[code + 1] ?? 0;
    const text = plainText(this.#bytes, start, end) ?? this.#decoder.decode(this.#bytes.subarray(start, end));
    return text.includes('\\') ? (JSON.parse(`"${text}"`) as string) : text;
  }

  /** Codes are less than this. */
  get end(): number {
    return this.#count;
  }

  /**
   * Reads the numbers of some texts more, in a quiet moment: the first sort by a column would take twice its time for
   * it. Gives whether there are others.
   */
  readAhead(): boolean {
    if (this.#numbers.length < this.#count) {
      this.#numbers = grown(this.#numbers, new Float64Array(this.#starts.length));
    }
    const to = Math.min(this.#count, this.#numbersEnd + textsPerStep);
    for (let code = this.#numbersEnd; code < to; code += 1) this.#numbers[code] = this.#numberOf(code);
    this.#numbersEnd = to;
    return this.hasUnread;
  }

  /** Whether there are texts whose numbers were not read ahead. */
  get hasUnread(): boolean {
    return this.#numbersEnd < this.#count;
  }

  /** Puts the numbers that codes stand for into a list of the same length; NaN for those that stand for none. */
  readNumbers(codes: Int32Array, into: Float64Array): void {
    const numbers = this.#numbers;
    const end = this.#numbersEnd;
    for (let at = 0; at < codes.length; at += 1) {
      const code = Math.max(untouchedCode, codes[at] ?? untouchedCode);
      const number = code < end ? (numbers[code] ?? Number.NaN) : this.#numberOf(code);
      into[at] = number === notPlain ? plainNumber(this.content(code) ?? '') : number;
    }
  }

  #numberOf(code: number): number {
    return plainNumberIn(this.#bytes, this.#starts[code] ?? 0, this.#starts[code + 1] ?? 0);
  }

  /**
   * Adds up the sizes of the characters of a text, up to so many, without making the text; NaN for one that is not of
   * plain characters.
   */
  sizeOf(code: number, sizes: readonly number[], longest: number): number {
    if (code < firstTextCode) return 0;
    const start = this.#starts[code] ?? 0;
    const end = Math.min(this.#starts[code + 1] ?? 0, start + longest);
    let sum = 0;
    for (let at = start; at < end; at += 1) {
      const byte = this.#bytes[at] ?? backslash;
      sum += byte === backslash ? Number.NaN : (sizes[byte] ?? Number.NaN);
    }
    return sum;
  }

  /** The same as keys are compared. Not kept: the plans of 100,000 rows may all be others. */
  compared(code: number): string {
    if (code < firstTextCode) return '';
    return comparedText(this.#values[code >>> valueBits]?.[code & valueMask] ?? this.#read(code));
  }

  #holds(code: number, { bytes, start, end }: TextBytes): boolean {
    const held = this.#bytes;
    const shift = (this.#starts[code] ?? 0) - start;
    if (this.#starts[code + 1] !== end + shift) return false;
    for (let at = start; at < end; at += 1) if (held[at + shift] !== bytes[at]) return false;
    return true;
  }

  #add(text: TextBytes, slot: number): number {
    const code = this.#count;
    const start = this.#starts[code] ?? 0;
    const end = start + text.end - text.start;
    if (end > this.#bytes.length) this.#bytes = grown(this.#bytes, new Uint8Array(end * 2));
    this.#bytes.set(text.bytes.subarray(text.start, text.end), start);
    this.#hashes[code] = text.hash;
    this.#starts[code + 1] = end;
    this.#table[slot] = code;
    this.#count += 1;
    if (this.#count * 2 > this.#table.length) this.#growTable();
    return code;
  }

  #growTable(): void {
    const size = this.#table.length * 2;
    // Codes fill half of the table at most; the last text ends where one more would begin.
    this.#hashes = grown(this.#hashes, new Int32Array(size / 2 + 1));
    this.#starts = grown(this.#starts, new Int32Array(size / 2 + 2));
    const table = new Int32Array(size);
    for (let code = firstTextCode; code < this.#count; code += 1) {
      const hash = this.#hashes[code] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & (size - 1);
      while (table[slot] !== 0) slot = (slot + 1) & (size - 1);
      table[slot] = code;
    }
    letGo(this.#table.buffer);
    this.#table = table;
  }
}

function noValues(): (string | undefined)[] {
  return new Array<string | undefined>(1 << valueBits).fill(undefined);
}

/** What it was before is let go of at once: megabytes would wait for the collector. */
function grown<List extends Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(
  from: List,
  to: List,
): List {
  to.set(from);
  letGo(from.buffer);
  return to;
}
