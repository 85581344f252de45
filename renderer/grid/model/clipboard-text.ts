/**
 * Reads the text that Excel and LibreOffice put on the clipboard: cells divided by tabs, rows by CRLF, LF or
 * CR. A cell that starts with a quotation mark may hold tabs, newlines and doubled quotation marks up to its
 * closing mark. One trailing line end is dropped, further blank lines are rows. Empty text has no rows.
 */
export function parseClipboardText(text: string): readonly (readonly string[])[] {
  if (text === '') return [];
  const rows: (readonly string[])[] = [];
  let cells: string[] = [];
  let at = 0;
  for (;;) {
    const cell = readCell(text, at);
    cells.push(cell.value);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(cells);
    cells = [];
    at = afterLineEnd(text, at);
    if (at >= text.length) return rows;
  }
}

/** Writes rows as Excel reads them: cells that hold a tab, a line end or a quotation mark are quoted. */
export function writeClipboardText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\r\n');
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
