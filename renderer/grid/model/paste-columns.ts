import type { Line } from './text-table';
import type { GridColumn } from './grid-column';
import { lateHeadings, lateHeadingsReason } from './late-headings';
import { clearHeading, columnsOfHeading, pastedHeader } from './pasted-header';
import { type CellRange, rangeSize } from './selection';

/** A column of the sheet that is pasted into, and the place of its text in each line. */
export interface PasteColumn {
  readonly column: GridColumn;
  readonly source: number;
}

export interface PasteBlock {
  readonly ok: true;
  readonly columns: readonly PasteColumn[];
  /** The lines to paste, without a line of names. */
  readonly lines: readonly Line[];
  /** Whether the first line named the columns. */
  readonly isNamed: boolean;
}

export type PasteColumns = PasteBlock | { readonly ok: false; readonly reason: string };

/** The columns of a sheet a block is pasted into. */
export interface PasteInto {
  /** Those on screen, left to right: only they are pasted into. */
  readonly columns: readonly GridColumn[];
  /** Hidden ones too: a line that names them is no line of content. */
  readonly allColumns: readonly GridColumn[];
}

/**
 * Decides which columns a block goes to: those its first line names, else those from the first of the target. What
 * nobody sees is not changed: a block that names a hidden column is refused.
 */
export function pasteColumns(
  block: readonly Line[],
  target: CellRange,
  { columns, allColumns }: PasteInto,
): PasteColumns {
  const header = pastedHeader(block[0] ?? [], allColumns);
  if (header === undefined) {
    const late = lateHeadings(block, allColumns);
    return late === undefined
      ? fromTarget(block, target, columns)
      : { ok: false, reason: lateHeadingsReason(late) };
  }
  const { doubled } = header;
  if (doubled.length > 0) {
    const stands = doubled.length === 1 ? 'stands' : 'stand';
    const reason = `${namesInWords(doubled)} ${stands} over more than one column of the block. Leave one of them. Nothing was pasted.`;
    return { ok: false, reason };
  }
  if (header.unknown.length > 0) {
    return { ok: false, reason: unknownReason(header.unknown, allColumns) };
  }
  const hidden = header.columns.flatMap((column) =>
    column === null || columns.includes(column) ? [] : [column],
  );
  if (hidden.length > 0) return { ok: false, reason: hiddenReason(hidden) };
  const lines = block.slice(1);
  if (lines.some((line) => line.some((text, source) => text.trim() !== '' && !header.columns[source]))) {
    return { ok: false, reason: 'A column without a name holds text. Nothing was pasted.' };
  }
  return {
    ok: true,
    isNamed: true,
    lines,
    columns: header.columns.flatMap((column, source) => (column === null ? [] : [{ column, source }])),
  };
}

/** A view may hide nearly everything: more names than these would not be read. */
const namedAtMost = 3;

function unknownReason(unknown: readonly string[], columns: readonly GridColumn[]): string {
  for (const name of unknown) {
    const meant = columnsOfHeading(name, columns);
    if (meant.length < 2) continue;
    const [one, other] = meant.map((column) => `“${clearHeading(column)}”`);
    const more = meant.length > 2 ? ` and ${meant.length - 2} more` : '';
    return `“${name}” may be ${one}, ${other}${more}. Write one of these. Nothing was pasted.`;
  }
  return `No column of this sheet is called ${namesInWords(unknown)}. Nothing was pasted.`;
}

/** The first few names in a row, and how many more there are. */
export function namesInWords(all: readonly string[]): string {
  const names = all.slice(0, namedAtMost).map((name) => `“${name}”`);
  const more = all.length > names.length ? ` and ${all.length - names.length} more` : '';
  return `${names.join(', ')}${more}`;
}

function hiddenReason(hidden: readonly GridColumn[]): string {
  const are = hidden.length === 1 ? 'is' : 'are';
  return `${namesInWords(hidden.map(clearHeading))} ${are} hidden. Show all columns first. Nothing was pasted.`;
}

function fromTarget(block: readonly Line[], target: CellRange, columns: readonly GridColumn[]): PasteColumns {
  const room = columns.length - target.firstColumn;
  const width = filledWidth(block, room);
  if (width > room) {
    const reason = `The block is ${width} columns wide and ${room} fit from here. Nothing was pasted.`;
    return { ok: false, reason };
  }
  const total = repeatedLength(width, rangeSize(target).columns);
  const reached = columns.slice(target.firstColumn, target.firstColumn + total);
  return {
    ok: true,
    isNamed: false,
    lines: block,
    columns: reached.map((column, index) => ({ column, source: index % width })),
  };
}

/** Columns the block fills; blank cells beyond the room there is do not count. */
function filledWidth(block: readonly Line[], room: number): number {
  let width = 1;
  for (const line of block) {
    if (line.length <= width) continue;
    const filled = line.length > room ? line.findLastIndex((cell) => cell.trim() !== '') + 1 : line.length;
    width = Math.max(width, filled, Math.min(room, line.length));
  }
  return width;
}

/** A block repeats over a larger target when it fits evenly, else it is pasted once. */
export function repeatedLength(block: number, target: number): number {
  return block > 0 && target > block && target % block === 0 ? target : block;
}
