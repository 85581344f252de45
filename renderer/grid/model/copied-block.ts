import type { Line } from './text-table';
import { writeLine } from './clipboard-text';
import { htmlEnd, htmlLine, htmlStart } from './clipboard-html';
import type { GridColumn } from './grid-column';
import { clearHeading } from './pasted-header';
import type { CellRange } from './selection';
import type { Sliced } from './sliced';

/** What is copied: runs of rows and of columns, all of one with all of the other. */
export interface CopyArea {
  readonly ok: true;
  readonly rows: readonly Run[];
  readonly columns: readonly Run[];
}

/** Places from the first to the last, both included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** The block that several ranges make, as Excel has it: they have to be in the same rows or the same columns. */
export function copyArea(
  ranges: readonly CellRange[],
): CopyArea | { readonly ok: false; readonly reason: string } {
  const rows = runsOf(ranges.map(({ firstRow, lastRow }) => ({ first: firstRow, last: lastRow })));
  const columns = runsOf(
    ranges.map(({ firstColumn, lastColumn }) => ({ first: firstColumn, last: lastColumn })),
  );
  const isOneBand = ranges.every(({ firstRow, lastRow }) => isOnly(rows, firstRow, lastRow));
  const isOneColumn = ranges.every(({ firstColumn, lastColumn }) => isOnly(columns, firstColumn, lastColumn));
  if (isOneBand || isOneColumn) return { ok: true, rows, columns };
  const reason =
    'These blocks cannot be copied together: select blocks in the same rows or in the same columns.';
  return { ok: false, reason };
}

function isOnly([run, ...others]: readonly Run[], first: number, last: number): boolean {
  return others.length === 0 && run?.first === first && run.last === last;
}

/** Runs in their order, those that overlap or touch made one. */
function runsOf(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of [...runs].sort((left, right) => left.first - right.first)) {
    const before = joined.at(-1);
    if (before !== undefined && run.first <= before.last + 1) {
      joined[joined.length - 1] = { first: before.first, last: Math.max(before.last, run.last) };
    } else joined.push(run);
  }
  return joined;
}

export function* placesIn(runs: readonly Run[]): Generator<number, void, undefined> {
  for (const { first, last } of runs) for (let place = first; place <= last; place += 1) yield place;
}

/** What a copy puts on the clipboard. */
export interface CopiedContent {
  readonly lines: readonly Line[];
  readonly text: string;
  /** Empty where the block is so large that Excel would choke on its HTML. */
  readonly html: string;
}

export interface CopySource {
  readonly rows: readonly Run[];
  readonly columns: readonly GridColumn[];
  readonly withHeaders: boolean;
  readonly textAt: (row: number, column: GridColumn) => string;
}

const greatestHtmlCells = 1_000_000;
/** Rows copied between two pauses: some milliseconds. */
const rowsAtOnce = 20;

/** The block as text and as HTML, full values in both. */
export function* copiedContent({ rows, columns, withHeaders, textAt }: CopySource): Sliced<CopiedContent> {
  const total = rows.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const hasHtml = total * columns.length <= greatestHtmlCells;
  const lines: Line[] = withHeaders ? [columns.map(clearHeading)] : [];
  const texts = lines.map(writeLine);
  const htmls = hasHtml ? lines.map((line) => htmlLine(line, [])) : [];
  for (const row of placesIn(rows)) {
    const line = columns.map((column) => textAt(row, column));
    lines.push(line);
    texts.push(writeLine(line));
    if (hasHtml) htmls.push(htmlLine(line, columns));
    if (lines.length % rowsAtOnce === 0) yield lines.length / total;
  }
  const html = hasHtml ? `${htmlStart}${htmls.join('')}${htmlEnd}` : '';
  return { lines, text: texts.join('\r\n'), html };
}
