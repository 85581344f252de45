import type { Sliced } from './sliced';

/** One line of a copied block: the text of each of its cells. */
export type Line = readonly string[];

/** Characters read between two pauses: some milliseconds. */
const charactersAtOnce = 50_000;

/**
 * Reads the text that Excel and LibreOffice put on the clipboard: cells divided by tabs, rows by CRLF, LF or
 * CR. A cell that starts with a quotation mark may hold tabs, newlines and doubled quotation marks up to its
 * closing mark. One trailing line end is dropped, further blank lines are rows. Empty text has no rows.
 */
export function* readClipboardText(text: string): Sliced<readonly Line[]> {
  const lines: Line[] = [];
  const marks = new MarkFinder(text);
  let at = 0;
  let pauseAt = charactersAtOnce;
  while (at < text.length) {
    const plainEnd = marks.lineEnd(at);
    // Most lines hold no quotation mark: they are cut up in one go.
    if (marks.quote(at) >= plainEnd) {
      lines.push(text.slice(at, plainEnd).split('\t'));
      at = afterLineEnd(text, plainEnd);
    } else {
      const read = readLine(text, at);
      lines.push(read.cells);
      at = read.end;
    }
    if (at < pauseAt) continue;
    pauseAt = at + charactersAtOnce;
    yield at / text.length;
  }
  return lines;
}

/** Writes rows as Excel reads them: cells that hold a tab, a line end or a quotation mark are quoted. */
export function writeClipboardText(rows: readonly Line[]): string {
  return rows.map(writeLine).join('\r\n');
}

/** One row of the text, without a line end. */
export function writeLine(cells: Line): string {
  return cells.map(quoted).join('\t');
}

/** Where the next mark of each kind is: looked for once, not from every line again. */
class MarkFinder {
  #quote = -1;
  #feed = -1;
  #return = -1;

  constructor(readonly text: string) {}

  quote(from: number): number {
    if (this.#quote < from) this.#quote = this.#find('"', from);
    return this.#quote;
  }

  lineEnd(from: number): number {
    if (this.#feed < from) this.#feed = this.#find('\n', from);
    if (this.#return < from) this.#return = this.#find('\r', from);
    return Math.min(this.#feed, this.#return);
  }

  #find(mark: string, from: number): number {
    const found = this.text.indexOf(mark, from);
    return found === -1 ? this.text.length : found;
  }
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

function quoted(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
