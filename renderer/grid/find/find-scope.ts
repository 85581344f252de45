import { rangeHolds, rangesOf } from '../model/selection';
import type { FindGround } from './find-ground';

/** Cells to look in: those that were selected, wherever their rows and columns stand by now. */
export interface FindScope {
  readonly holds: (rowId: string, columnId: string) => boolean;
}

/**
 * The cells that are selected now. Where rows are sorted or columns hidden later, it is still these and not those that
 * took their places: something may be replaced in them. A selection down or across the whole sheet also takes what
 * comes later.
 */
export function selectedScope({ rows, selection, columns }: FindGround): FindScope {
  const ranges = rangesOf(selection.get());
  const standing = rows.standing();
  const columnIndexes = new Map(columns.map(({ id }, index) => [id, index]));
  const places = new Map<string, number>();
  let isRead = false;
  const placeOf = (rowId: string): number | undefined => {
    // Only when something is found for the first time: a selection may be 100,000 rows high.
    if (!isRead) {
      isRead = true;
      for (let place = 0; place < standing.count; place += 1) places.set(standing.idAt(place) ?? '', place);
    }
    return places.get(rowId);
  };
  return {
    holds: (rowId, columnId) => {
      const column = columnIndexes.get(columnId);
      return ranges.some((range) => {
        const isAcross = range.firstColumn === 0 && range.lastColumn >= columnIndexes.size - 1;
        const isDown = range.firstRow === 0 && range.lastRow >= standing.count - 1;
        if (column === undefined && !isAcross) return false;
        const row = isDown ? range.firstRow : placeOf(rowId);
        return row !== undefined && rangeHolds(range, row, column ?? range.firstColumn);
      });
    },
  };
}
