import type { CellPlace } from './cell-place';
import type { FillArea } from './fill-plan';
import type { CellRange } from './selection';

/** Where cells are filled, by their place on screen. */
export interface FilledGround {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly isFilled: (place: CellPlace) => boolean;
}

/**
 * What filling down to the end of the block beside the selection fills: the unbroken run of cells in the nearest
 * column on its left that goes on below it, else of the one on its right. Undefined where there is none.
 */
export function fillToBlockEnd(source: CellRange, ground: FilledGround): FillArea | undefined {
  const { firstColumn, lastColumn, lastRow } = source;
  const below = lastRow + 1;
  const beside = [firstColumn - 1, lastColumn + 1].find(
    (column) => column >= 0 && column < ground.columnCount && ground.isFilled({ row: below, column }),
  );
  if (beside === undefined || below >= ground.rowCount) return undefined;
  let end = below;
  while (end + 1 < ground.rowCount && ground.isFilled({ row: end + 1, column: beside })) end += 1;
  return { source, target: { ...source, firstRow: below, lastRow: end }, isVertical: true };
}
