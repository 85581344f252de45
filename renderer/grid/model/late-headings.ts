import type { GridColumn } from './grid-column';
import { pastedHeader } from './pasted-header';
import type { Line } from './text-table';

/** A title, a date and a band or two stand above the headings of a list; further down nobody looks for them. */
const linesLookedThrough = 10;

/** A block whose headings do not stand in its first line: by their places its columns may be other ones. */
export interface LateHeadings {
  /** Where the headings stand, counted from one. */
  readonly lineNumber: number;
  /** The first words above them. */
  readonly above: string;
  /** The block from its headings on. */
  readonly lines: readonly Line[];
}

/** Finds headings below a title; undefined where the first line names the columns, and where none of the first does. */
export function lateHeadings(
  block: readonly Line[],
  columns: readonly GridColumn[],
): LateHeadings | undefined {
  const place = block
    .slice(0, linesLookedThrough)
    .findIndex((line) => pastedHeader(line, columns) !== undefined);
  if (place < 1) return undefined;
  const above = block.slice(0, place).flatMap((line) => line.filter((cell) => cell.trim() !== ''));
  return { lineNumber: place + 1, above: (above[0] ?? '').trim(), lines: block.slice(place) };
}

/** Whether one of the first lines of a block names columns. */
export function namesColumns(block: readonly Line[], columns: readonly GridColumn[]): boolean {
  return pastedHeader(block[0] ?? [], columns) !== undefined || lateHeadings(block, columns) !== undefined;
}

/** Why such a block is not pasted as it is. */
export function lateHeadingsReason({ lineNumber }: LateHeadings): string {
  return `The headings stand in line ${lineNumber} of what was copied: copy from there on. Nothing was pasted.`;
}
