import type { CellPlace } from './cell-place';
import { type GridLayout, headerHeight } from './grid-layout';
import type { CellRange } from './selection';
import { type GridView, leftEdge, type ViewPoint } from './view-geometry';

/** So near to the edge of a block, in CSS pixels, the pointer takes hold of the block. */
const reach = 4;

/** The square at the last corner of a block, in CSS pixels; as in drag-cells.css. */
const handleSize = 8;

interface Pointed {
  readonly point: ViewPoint;
  /** The cell under the point. */
  readonly place: CellPlace;
}

/** Whether a point lies on the square that fills when it is dragged. */
export function isOnFillHandle(
  { lastRow, lastColumn }: CellRange,
  { point, place }: Pointed,
  { layout, view }: { readonly layout: GridLayout; readonly view: GridView },
): boolean {
  const at = layout.places[lastColumn];
  if (at === undefined || place.row !== lastRow || place.column !== lastColumn) return false;
  const bottom = headerHeight + (lastRow + 1) * layout.rowHeight - view.scrollTop;
  const right = leftEdge(layout, view, at) + at.width;
  return bottom - point.y <= handleSize && right - point.x <= handleSize;
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
