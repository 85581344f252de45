import type { TableCell } from './history-table';

/** Begins a file that Excel is to read as UTF-8. */
export const byteOrderMark = '\uFEFF';

/** What a spreadsheet would take for a formula (ASVS 1.2.10), a plain number aside. */
const formulaStart = /^[=+\-@\t\r\0]/;
const plainNumber = /^-?\d+(\.\d+)?$/;

/** A line of a CSV file, its end included: quoted where it must be, and never a formula. */
export function csvLine(cells: readonly TableCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (cell instanceof Date) return timeText(cell);
  const text = formulaStart.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `2026-11-21 17:45:03`, UTC: what spreadsheets read as a time. */
function timeText(time: Date): string {
  return time.toISOString().replace('T', ' ').slice(0, 19);
}
