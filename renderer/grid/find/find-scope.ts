import { type CellRange, rangeHolds, rangesOf } from '../model/selection';
import type { FindGround } from './find-ground';

/** Cells to look in: those that were selected, wherever their rows and columns stand by now. */
export interface FindScope {
  readonly holds: (rowId: string, columnId: string) => boolean;
}

/**
 * The cells that are selected now. Where rows come, are sorted or filtered and columns hidden or shown later, it is still
 * these and not those that took their places or came into sight: something may be replaced in them.
 */
export function selectedScope({ rows, selection, columns }: FindGround): FindScope {
  const ranges = rangesOf(selection.get());
  const standing = rows.standing();
  const columnIndexes = new Map(columns.map(({ id }, index) => [id, index]));
  let places: ReadonlyMap<string, number> | undefined;
  return {
    holds: (rowId, columnId) => {
      const column = columnIndexes.get(columnId);
      if (column === undefined) return false;
      return ranges.some((range) => {
        // Only when something is found for the first time: a selection may be 100,000 rows high.
        places ??= placesIn(ranges, standing);
        const row = places.get(rowId);
        return row !== undefined && rangeHolds(range, row, column);
      });
    },
  };
}

function placesIn(
  ranges: readonly CellRange[],
  { idAt }: ReturnType<FindGround['rows']['standing']>,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { firstRow, lastRow } of ranges) {
    for (let place = firstRow; place <= lastRow; place += 1) places.set(idAt(place) ?? '', place);
  }
  return places;
}
