import { type CellPlace, clamped, type GridExtent, samePlace } from './cell-place';

/** Two opposite corners of a block: the one it was begun at, and the one that moves while it is extended. */
export interface CellSpan {
  readonly anchor: CellPlace;
  readonly extent: CellPlace;
}

/** The active cell, which typing goes to, and the blocks selected around it: one of them holds it. */
export interface Selection {
  readonly active: CellPlace;
  /** At least one; the last is the one that Shift extends. */
  readonly ranges: readonly CellSpan[];
  /** Which block Enter and Tab are going through; without it the last one that holds the active cell. */
  readonly within?: number;
  /** The column in which a run of Tabs began: Enter goes back to it. */
  readonly tabbedFrom?: number;
}

/** A block of cells; both ends belong to it. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export function singleCell(place: CellPlace): Selection {
  return { active: place, ranges: [{ anchor: place, extent: place }] };
}

/** The selection with its last block stretched to a place, from the corner opposite to the one that moves. */
export function extendedTo(selection: Selection, extent: CellPlace): Selection {
  const { active, ranges } = selection;
  const { anchor } = lastSpan(selection);
  const span = { anchor, extent };
  const isHeld = rangeHolds(rangeOfSpan(span), active.row, active.column);
  return { active: isHeld ? active : anchor, ranges: [...ranges.slice(0, -1), span] };
}

/** The selection with one more block, whose first corner is active from now on. */
export function withRange(selection: Selection, span: CellSpan): Selection {
  return { active: span.anchor, ranges: [...selection.ranges, span] };
}

/** A block selected as a whole, with its first cell active. */
export function selectedRange(range: CellRange): Selection {
  return selectedRanges([range]);
}

/** Blocks selected as a whole. Active is the given cell, or where none of them holds it the first of the last. */
export function selectedRanges(ranges: readonly CellRange[], active?: CellPlace): Selection {
  const spans = ranges.map(spanOf);
  const isHeld = active !== undefined && ranges.some((range) => rangeHolds(range, active.row, active.column));
  const first = spans.at(-1)?.anchor ?? { row: 0, column: 0 };
  return { active: isHeld ? active : first, ranges: spans };
}

/** The block from its first cell to its last. */
function spanOf(range: CellRange): CellSpan {
  return {
    anchor: { row: range.firstRow, column: range.firstColumn },
    extent: { row: range.lastRow, column: range.lastColumn },
  };
}

/**
 * The block that Shift extends: the only one of most selections. Where the active cell stands at an edge, the
 * edge opposite to it is the one that moves.
 */
export function lastSpan({ ranges, active }: Selection): CellSpan {
  const span = ranges.at(-1) ?? { anchor: active, extent: active };
  if (!rangeHolds(rangeOfSpan(span), active.row, active.column)) return span;
  const [fromRow, toRow] = facing(active.row, span.anchor.row, span.extent.row);
  const [fromColumn, toColumn] = facing(active.column, span.anchor.column, span.extent.column);
  return { anchor: { row: fromRow, column: fromColumn }, extent: { row: toRow, column: toColumn } };
}

function facing(active: number, anchor: number, extent: number): readonly [from: number, to: number] {
  return active === extent ? [extent, anchor] : [anchor, extent];
}

/** The last block selected. Commands that work on every block take `rangesOf`. */
export function rangeOf(selection: Selection): CellRange {
  return rangeOfSpan(lastSpan(selection));
}

/** Every block selected, in the order they were selected; they may overlap. */
export function rangesOf({ ranges }: Selection): readonly CellRange[] {
  return ranges.map(rangeOfSpan);
}

function rangeOfSpan({ anchor, extent }: CellSpan): CellRange {
  return {
    firstRow: Math.min(anchor.row, extent.row),
    lastRow: Math.max(anchor.row, extent.row),
    firstColumn: Math.min(anchor.column, extent.column),
    lastColumn: Math.max(anchor.column, extent.column),
  };
}

export function isSingleCell({ ranges, active }: Selection): boolean {
  return ranges.every(({ anchor, extent }) => samePlace(anchor, active) && samePlace(extent, active));
}

export function rangeHolds(range: CellRange, row: number, column: number): boolean {
  return (
    row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn
  );
}

export function rangeSize(range: CellRange): { readonly rows: number; readonly columns: number } {
  return {
    rows: range.lastRow - range.firstRow + 1,
    columns: range.lastColumn - range.firstColumn + 1,
  };
}

/** The selection after rows or columns went away. */
export function clampedSelection(selection: Selection, extent: GridExtent): Selection {
  return everyCorner(selection, (place) => clamped(place, extent));
}

/** Into so many parts rows that come between may part what is selected; beyond that, the cursor alone stays. */
const mostParts = 200;

/** What became of the rows that stood in places. */
export interface RowsMoved {
  /** -1 for a row that has gone. */
  readonly placeOf: (row: number) => number;
  /** How many rows stood there, where others may have come between them. */
  readonly parted?: number | undefined;
}

/**
 * The selection after rows came, went or changed places. Every corner stays on its row, or on the nearest one within its
 * block that is still there, and rows that came between part the block, unless it holds the whole sheet: no other row
 * comes to be selected. A block of which nothing is left goes; where all of them do, there is none. It is the same one
 * where nothing moved.
 */
export function followedSelection(
  selection: Selection,
  { placeOf, parted }: RowsMoved,
): Selection | undefined {
  const { active, ranges } = selection;
  const isWhole = (span: CellSpan): boolean => {
    const { firstRow, lastRow } = rangeOfSpan(span);
    return firstRow === 0 && lastRow + 1 === parted;
  };
  const left = ranges.flatMap((span) => {
    if (parted === undefined || isWhole(span)) return followedSpan(span, placeOf) ?? [];
    return partedSpan(span, placeOf);
  });
  const isSame = (span: CellSpan | undefined, at: number): boolean =>
    span?.anchor.row === ranges[at]?.anchor.row && span?.extent.row === ranges[at]?.extent.row;
  const isAsItWas = left.length === ranges.length && left.every(isSame);
  if (isAsItWas && placeOf(active.row) === active.row) return selection;
  const last = left.at(-1);
  if (last === undefined || left.length > mostParts + ranges.length) {
    const place = placeOf(active.row);
    return place === -1 ? undefined : singleCell({ ...active, row: place });
  }
  const row = followedRow(selection, placeOf);
  if (row === undefined) return { active: last.anchor, ranges: left };
  const moved = { active: { ...active, row }, ranges: left };
  return left.length === ranges.length ? { ...selection, ...moved } : moved;
}

function followedSpan({ anchor, extent }: CellSpan, placeOf: (row: number) => number): CellSpan | undefined {
  const from = nearestLeft(anchor.row, extent.row, placeOf);
  const to = nearestLeft(extent.row, anchor.row, placeOf);
  if (from === undefined || to === undefined) return undefined;
  return { anchor: { ...anchor, row: from }, extent: { ...extent, row: to } };
}

/** The parts of a block between which other rows stand now; the one with the corner that moves comes last. */
function partedSpan({ anchor, extent }: CellSpan, placeOf: (row: number) => number): readonly CellSpan[] {
  const parts: { readonly from: number; to: number }[] = [];
  const step = anchor.row <= extent.row ? 1 : -1;
  for (let row = anchor.row; row !== extent.row + step; row += step) {
    const place = placeOf(row);
    if (place === -1) continue;
    const part = parts.at(-1);
    if (part !== undefined && place === part.to + step) part.to = place;
    else parts.push({ from: place, to: place });
  }
  return parts.map(({ from, to }) => ({ anchor: { ...anchor, row: from }, extent: { ...extent, row: to } }));
}

/** Where the row of the cursor is, or the next one of the block that holds it. */
function followedRow({ active, ranges }: Selection, placeOf: (row: number) => number): number | undefined {
  const around = ranges.map(rangeOfSpan).findLast((range) => rangeHolds(range, active.row, active.column));
  const below = nearestLeft(active.row, around?.lastRow ?? active.row, placeOf);
  return below ?? nearestLeft(active.row, around?.firstRow ?? active.row, placeOf);
}

/** The place of the first row that is still there, from one towards another, which belongs to them. */
function nearestLeft(from: number, to: number, placeOf: (row: number) => number): number | undefined {
  const step = from < to ? 1 : -1;
  for (let row = from; ; row += step) {
    const place = placeOf(row);
    if (place !== -1) return place;
    if (row === to) return undefined;
  }
}

function everyCorner(selection: Selection, change: (place: CellPlace) => CellPlace): Selection {
  return {
    ...selection,
    active: change(selection.active),
    ranges: selection.ranges.map(({ anchor, extent }) => ({
      anchor: change(anchor),
      extent: change(extent),
    })),
  };
}
