import type { CellPlace } from './model/cell-place';
import { type GridLayout, headerHeight } from './model/grid-layout';
import type { GridView } from './model/view-geometry';

interface NoteSides {
  readonly isAbove: boolean;
  readonly isAtRight: boolean;
}

/**
 * On which sides of its cell something that needs that much room in CSS pixels stands: below it and from its left
 * edge on where that fits, as what reached over an edge would be cut, and make the sheet wider.
 */
export function noteSides(
  place: CellPlace,
  layout: GridLayout,
  { view, width, height }: { readonly view: GridView; readonly width: number; readonly height: number },
): NoteSides {
  const bottom = headerHeight + (place.row + 1) * layout.rowHeight - view.scrollTop;
  const top = bottom - layout.rowHeight - headerHeight;
  return {
    isAbove: bottom > view.height - height && top > view.height - bottom,
    isAtRight: isNearRightEdge(layout, view, { column: place.column, width }),
  };
}

function isNearRightEdge(
  layout: GridLayout,
  view: GridView,
  { column, width }: { readonly column: number; readonly width: number },
): boolean {
  const place = layout.places[column];
  if (place === undefined || place.region === 'start') return false;
  if (place.region === 'end') return true;
  return layout.startWidth + place.offset - view.scrollLeft > view.width - width;
}
