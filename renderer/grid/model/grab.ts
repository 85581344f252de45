import type { CellPlace } from './cell-place';
import { type GridLayout, headerHeight } from './grid-layout';
import type { CellRange } from './selection';
import { type GridView, leftEdge, type ViewPoint } from './view-geometry';

/** So near to the edge of a block, in CSS pixels, the pointer takes hold of the block. */
const reach = 4;

interface Pointed {
  readonly point: ViewPoint;
  /** The cell under the point. */
  readonly place: CellPlace;
}

/** Whether a point lies on the border of a block of cells, within it. */
export function isOnBorder(
  range: CellRange,
  { point, place }: Pointed,
  { layout, view }: { readonly layout: GridLayout; readonly view: GridView },
): boolean {
  const { row, column } = place;
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  const at = layout.places[column];
  if (at === undefined || row < firstRow || row > lastRow) return false;
  if (column < firstColumn || column > lastColumn) return false;
  const top = point.y - (headerHeight + row * layout.rowHeight - view.scrollTop);
  const left = point.x - leftEdge(layout, view, at);
  return (
    (row === firstRow && top < reach) ||
    (row === lastRow && layout.rowHeight - top <= reach) ||
    (column === firstColumn && left < reach) ||
    (column === lastColumn && at.width - left <= reach)
  );
}
