import { type CellPlace, clamped, type GridExtent } from './cell-place';

/** The active cell and the opposite corner of the block that is selected with it. */
export interface Selection {
  readonly active: CellPlace;
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
  return { active: place, extent: place };
}

export function rangeOf(selection: Selection): CellRange {
  const { active, extent } = selection;
  return {
    firstRow: Math.min(active.row, extent.row),
    lastRow: Math.max(active.row, extent.row),
    firstColumn: Math.min(active.column, extent.column),
    lastColumn: Math.max(active.column, extent.column),
  };
}

export function isSingleCell(selection: Selection): boolean {
  return selection.active.row === selection.extent.row && selection.active.column === selection.extent.column;
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
  return { active: clamped(selection.active, extent), extent: clamped(selection.extent, extent) };
}
