import { type CellPlace, clamped, type GridExtent, samePlace } from './cell-place';

/** The active cell, which typing goes to, and two opposite corners of the block selected around it. */
export interface Selection {
  readonly active: CellPlace;
  readonly anchor: CellPlace;
  /** The corner that moves while the selection is extended. */
  readonly extent: CellPlace;
}

/** A block of cells; both ends belong to it. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export function singleCell(place: CellPlace): Selection {
  return { active: place, anchor: place, extent: place };
}

/** The selection stretched to a place, from the cell it was begun at. */
export function extendedTo(selection: Selection, extent: CellPlace): Selection {
  return { active: selection.active, anchor: selection.anchor, extent };
}

/** A block selected as a whole, with its first cell active. */
export function selectedRange(range: CellRange): Selection {
  const anchor = { row: range.firstRow, column: range.firstColumn };
  return { active: anchor, anchor, extent: { row: range.lastRow, column: range.lastColumn } };
}

export function rangeOf(selection: Selection): CellRange {
  const { anchor, extent } = selection;
  return {
    firstRow: Math.min(anchor.row, extent.row),
    lastRow: Math.max(anchor.row, extent.row),
    firstColumn: Math.min(anchor.column, extent.column),
    lastColumn: Math.max(anchor.column, extent.column),
  };
}

export function isSingleCell(selection: Selection): boolean {
  return samePlace(selection.anchor, selection.extent);
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

/** The selection after its rows moved down by a number of rows. */
export function shiftedSelection(selection: Selection, by: number): Selection {
  return everyCorner(selection, ({ row, column }) => ({ row: row + by, column }));
}

function everyCorner(selection: Selection, change: (place: CellPlace) => CellPlace): Selection {
  return {
    active: change(selection.active),
    anchor: change(selection.anchor),
    extent: change(selection.extent),
  };
}
