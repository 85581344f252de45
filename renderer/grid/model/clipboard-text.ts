import type { Sliced } from './sliced';
import { type Line, TextTable } from './text-table';

/** Lines made between two pauses: some milliseconds. */
const linesAtOnce = 500;

/** Reads the text that Excel and LibreOffice put on the clipboard, as `TextTable` does, into the texts of its cells. */
export function* readClipboardText(text: string): Sliced<readonly Line[]> {
  const table = yield* TextTable.read(text);
  const lines: Line[] = [];
  for (let line = 0; line < table.height; line += 1) {
    if (line % linesAtOnce === linesAtOnce - 1) yield line / table.height;
    lines.push(table.line(line));
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

function quoted(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
