/** A cell by its place on screen: row and column from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** How much there is to move about in. */
export interface GridExtent {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The nearest place that exists; of an empty sheet, its first. */
export function clamped(place: CellPlace, extent: GridExtent): CellPlace {
  return {
    row: Math.max(0, Math.min(extent.rowCount - 1, place.row)),
    column: Math.max(0, Math.min(extent.columnCount - 1, place.column)),
  };
}

export function samePlace(left: CellPlace, right: CellPlace): boolean {
  return left.row === right.row && left.column === right.column;
}
