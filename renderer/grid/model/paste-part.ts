import type { Line } from './text-table';
import { pasteColumns, type PasteBlock, type PasteInto, repeatedLength } from './paste-columns';
import { type CellRange, rangeSize } from './selection';

/** The most edits one gesture may carry to the main process. */
export const greatestRows = 200_000;

export function tooManyRows(count: number): string {
  return `${withCommas(count)} rows are too many for one paste; ${withCommas(greatestRows)} fit.`;
}

function withCommas(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/**
 * Lines without the blank ones at their end, of which a whole column of Excel has a million; the first `least` stay, as
 * they make cells of the sheet blank.
 */
export function withoutBlankEnd(lines: readonly Line[], least: number): readonly Line[] {
  if (lines.length <= greatestRows) return lines;
  let end = lines.length;
  while (end > least && (lines[end - 1] ?? []).every((text) => text.trim() === '')) end -= 1;
  return lines.slice(0, end);
}

/** One target: the block as it goes there. */
export interface PastePart {
  readonly ok: true;
  readonly found: PasteBlock;
  readonly lines: readonly Line[];
  readonly firstRow: number;
  readonly area: CellRange;
}

/** Decides where a block goes from one target on; a block that cannot fit is refused whole. */
export function pastePart(
  lines: readonly Line[],
  target: CellRange,
  into: PasteInto,
): PastePart | { readonly ok: false; readonly reason: string } {
  const found = pasteColumns(lines, target, into);
  if (!found.ok) return found;
  const repeated = repeatedLines(found, target);
  if (repeated.length === 0) return { ok: false, reason: 'There is nothing to paste.' };
  if (repeated.length > greatestRows) {
    return { ok: false, reason: tooManyRows(repeated.length) };
  }
  const { firstRow } = target;
  const indexes = found.columns.map(({ column }) => into.columns.indexOf(column));
  const area = {
    firstRow,
    lastRow: firstRow + repeated.length - 1,
    firstColumn: Math.min(...indexes),
    lastColumn: Math.max(...indexes),
  };
  return { ok: true, found, lines: repeated, firstRow, area };
}

/** Why a block cannot go to several targets as Excel would do it. */
export function obstacleAmong(
  { found, area }: PastePart,
  before: readonly PastePart[],
  rowCount: number,
): string | undefined {
  if (found.isNamed) return 'A block with column names goes to one place: select one cell.';
  if (area.lastRow >= rowCount) return 'Rows can be added from one place only: select one cell.';
  const isOver = before.some((other) => overlaps(other.area, area));
  return isOver ? 'The block would lie over itself at two of the selected places.' : undefined;
}

function overlaps(left: CellRange, right: CellRange): boolean {
  return (
    left.firstRow <= right.lastRow &&
    right.firstRow <= left.lastRow &&
    left.firstColumn <= right.lastColumn &&
    right.firstColumn <= left.lastColumn
  );
}

function repeatedLines(found: PasteBlock, target: CellRange): readonly Line[] {
  const { lines, isNamed } = found;
  const height = isNamed ? lines.length : repeatedLength(lines.length, rangeSize(target).rows);
  if (height === lines.length) return lines;
  return Array.from({ length: height }, (_, index) => lines[index % lines.length] ?? []);
}
