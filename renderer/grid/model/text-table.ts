import type { Sliced } from './sliced';

/** One line of a copied block: the text of each of its cells. */
export type Line = readonly string[];

/** Characters read between two pauses: some milliseconds. */
const charactersAtOnce = 100_000;

/** The codes of the space and of the first that looks like one beyond it. */
const lastPlainSpace = 0x20;
const firstOtherSpace = 0xa0;

/** Cells there is room for at first. */
const firstRoom = 1 << 14;

/**
 * Text of cells divided by tabs and lines, as Excel and LibreOffice put it on the clipboard, and where each cell is in
 * it: hundreds of thousands of them are not made into texts of their own until somebody asks.
 */
export class TextTable {
  /** Where the cells of plain lines end, one after the other. */
  #ends = new Int32Array(firstRoom);
  #cells = 0;
  /** The next tab, where it is known. */
  #tab = -1;
  readonly #starts: number[] = [];
  /** By line, the number of its first cell among all of plain lines. */
  readonly #firsts: number[] = [];
  /** The lines that hold quotation marks. */
  readonly #quoted = new Map<number, Line>();

  private constructor(readonly text: string) {}

  /**
   * Reads cells divided by tabs, rows by CRLF, LF or CR. A cell that starts with a quotation mark may hold tabs,
   * newlines and doubled quotation marks up to its closing mark. One trailing line end is dropped, further blank
   * lines are rows. Empty text has no rows.
   */
  static *read(text: string): Sliced<TextTable> {
    const table = new TextTable(text);
    const marks = new MarkFinder(text);
    let at = 0;
    let pauseAt = charactersAtOnce;
    while (at < text.length) {
      table.#starts.push(at);
      table.#firsts.push(table.#cells);
      const plainEnd = marks.lineEnd(at);
      // Most lines hold no quotation mark: they are cut up in one go.
      if (marks.quote(at) >= plainEnd) {
        table.#cutPlain(at, plainEnd);
        at = afterLineEnd(text, plainEnd);
      } else {
        const read = readLine(text, at);
        table.#quoted.set(table.height - 1, read.cells);
        at = read.end;
      }
      if (at < pauseAt) continue;
      pauseAt = at + charactersAtOnce;
      yield at / text.length;
    }
    table.#firsts.push(table.#cells);
    return table;
  }

  get height(): number {
    return this.#starts.length;
  }

  /** How many cells a line has. */
  width(line: number): number {
    return this.#inQuotes(line)?.length ?? (this.#firsts[line + 1] ?? 0) - (this.#firsts[line] ?? 0);
  }

  /** False for a cell that holds more than spaces, told without making its text; there are others that do. */
  mayBeBlank(line: number, place: number): boolean {
    const first = this.#inQuotes(line) === undefined ? this.#firsts[line] : undefined;
    if (first === undefined) return true;
    const start = place === 0 ? this.#starts[line] : (this.#ends[first + place - 1] ?? 0) + 1;
    if (start === undefined || start === this.#ends[first + place]) return true;
    const sign = this.text.charCodeAt(start);
    return sign <= lastPlainSpace || sign >= firstOtherSpace;
  }

  /** How many characters of text a line takes; no cell of it is longer. */
  extent(line: number): number {
    return (this.#starts[line + 1] ?? this.text.length) - (this.#starts[line] ?? 0);
  }

  cell(line: number, place: number): string | undefined {
    const quoted = this.#inQuotes(line);
    if (quoted !== undefined) return quoted[place];
    const first = this.#firsts[line];
    if (first === undefined || first + place >= (this.#firsts[line + 1] ?? 0)) return undefined;
    const start = place === 0 ? this.#starts[line] : (this.#ends[first + place - 1] ?? 0) + 1;
    return this.text.slice(start, this.#ends[first + place]);
  }

  /** The cells of a line as texts of their own. */
  line(line: number): Line {
    const quoted = this.#inQuotes(line);
    if (quoted !== undefined) return quoted;
    const last = (this.#firsts[line + 1] ?? 0) - 1;
    return last < 0 ? [] : this.text.slice(this.#starts[line], this.#ends[last]).split('\t');
  }

  firstLines(count: number): readonly Line[] {
    return Array.from({ length: Math.min(count, this.height) }, (_, line) => this.line(line));
  }

  /** The cells of a line that holds quotation marks: most texts have none, and are not looked through for it. */
  #inQuotes(line: number): Line | undefined {
    return this.#quoted.size === 0 ? undefined : this.#quoted.get(line);
  }

  /** Notes where the cells of a plain line end. Hundreds of thousands come through here: all it works on is at hand. */
  #cutPlain(start: number, end: number): void {
    const { text } = this;
    let ends = this.#ends;
    let cells = this.#cells;
    let from = start;
    for (;;) {
      // The last line that holds a tab would be searched to the end of the text without it.
      if (this.#tab < from) this.#tab = found(text, '\t', from);
      const tab = this.#tab;
      if (cells === ends.length) ends = this.#grown();
      ends[cells] = Math.min(tab, end);
      cells += 1;
      if (tab >= end) break;
      from = tab + 1;
    }
    this.#cells = cells;
  }

  #grown(): Int32Array<ArrayBuffer> {
    const grown = new Int32Array(this.#ends.length * 2);
    grown.set(this.#ends);
    this.#ends = grown;
    return grown;
  }
}

/** Where the next mark of each kind is: looked for once, not from every line again. */
class MarkFinder {
  #quote = -1;
  #feed = -1;
  #return = -1;

  constructor(readonly text: string) {}

  quote(from: number): number {
    if (this.#quote < from) this.#quote = found(this.text, '"', from);
    return this.#quote;
  }

  lineEnd(from: number): number {
    if (this.#feed < from) this.#feed = found(this.text, '\n', from);
    if (this.#return < from) this.#return = found(this.text, '\r', from);
    return Math.min(this.#feed, this.#return);
  }
}

/** Where the next mark is; beyond the end where there is none. */
function found(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at;
}

function readLine(text: string, start: number): { readonly cells: Line; readonly end: number } {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const cell = readCell(text, at);
    cells.push(cell.value);
    at = cell.end;
    if (text[at] !== '\t') return { cells, end: afterLineEnd(text, at) };
    at += 1;
  }
}

interface ReadCell {
  readonly value: string;
  /** Index of the tab or line end after the cell, or the length of the text. */
  readonly end: number;
}

const cellEnd = /[\t\r\n]/g;

function readCell(text: string, start: number): ReadCell {
  if (text[start] === '"') {
    const closing = closingQuote(text, start + 1);
    // A mark that is never closed, or followed by more text, was typed: the cell is taken as it stands.
    if (closing !== -1 && isCellEnd(text, closing + 1)) {
      return { value: text.slice(start + 1, closing).replaceAll('""', '"'), end: closing + 1 };
    }
  }
  cellEnd.lastIndex = start;
  const end = cellEnd.exec(text)?.index ?? text.length;
  return { value: text.slice(start, end), end };
}

function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function isCellEnd(text: string, at: number): boolean {
  const character = text[at];
  return character === undefined || character === '\t' || character === '\r' || character === '\n';
}

function afterLineEnd(text: string, at: number): number {
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2;
  return at + 1;
}
