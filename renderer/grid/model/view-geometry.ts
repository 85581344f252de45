import { assertNever } from '../../../shared/plan/assert-never';
import { beyondEdges } from './auto-scroll';
import type { CellPlace } from './cell-place';
import { type ColumnPlace, type GridLayout, headerHeight, layoutWidth } from './grid-layout';

/** What is in view, in CSS pixels. */
export interface GridView {
  readonly scrollTop: number;
  readonly scrollLeft: number;
  readonly width: number;
  readonly height: number;
}

/** A point measured from the top left corner of the view, in CSS pixels. */
export interface ViewPoint {
  readonly x: number;
  readonly y: number;
}

/** What a point is on: cells, row numbers, headings, or the corner between these two. */
export function areaAt(
  { gutterWidth }: GridLayout,
  { x, y }: ViewPoint,
): 'cells' | 'rows' | 'columns' | 'corner' {
  if (y < headerHeight) return x < gutterWidth ? 'corner' : 'columns';
  return x < gutterWidth ? 'rows' : 'cells';
}

/** A drag: where the pointer is now, and the cell it began at. */
interface Dragged {
  readonly point: ViewPoint;
  readonly from: CellPlace;
}

/** How far the pointer is beyond the part of the view that scrolls, in CSS pixels; negative to the top and left. */
export function beyondView(layout: GridLayout, view: GridView, { point, from }: Dragged): ViewPoint {
  const { left, right } = scrollingPart(layout, view, from);
  return {
    x: beyondEdges(point.x, left, right),
    y: beyondEdges(point.y, headerHeight, view.height - 1),
  };
}

/** The nearest point that lies on a cell in view; over frozen columns only once nothing is left to scroll. */
export function withinView(layout: GridLayout, view: GridView, { point, from }: Dragged): ViewPoint {
  const { left, right } = scrollingPart(layout, view, from);
  const least = view.scrollLeft > 0 ? left : layout.gutterWidth;
  const most = view.scrollLeft < layoutWidth(layout) - view.width - 1 ? right : view.width - 1;
  return {
    x: Math.max(least, Math.min(most, point.x)),
    y: Math.max(headerHeight, Math.min(view.height - 1, point.y)),
  };
}

/**
 * Where the columns that scroll lie, between the frozen ones, by its first and last pixel; a drag that began in the
 * frozen ones may stay there.
 */
export function scrollingPart(
  layout: GridLayout,
  view: GridView,
  from: CellPlace,
): { left: number; right: number } {
  const region = layout.places[from.column]?.region;
  return {
    left: region === 'start' ? layout.gutterWidth : layout.startWidth,
    right: (region === 'end' ? view.width : endEdge(layout, view) - layout.endWidth) - 1,
  };
}

/**
 * The cell under a point measured from the top left corner of the view. Points over the headings or beyond
 * the last cell give the nearest row and column by number, which may not exist: callers clamp or check.
 */
export function placeAt(layout: GridLayout, view: GridView, point: ViewPoint): CellPlace {
  const row = Math.floor((point.y - headerHeight + view.scrollTop) / layout.rowHeight);
  return { row, column: columnAt(layout, view, point.x) };
}

function columnAt(layout: GridLayout, view: GridView, x: number): number {
  const { places, startCount, centerCount, startWidth, endWidth } = layout;
  const centerEnd = startCount + centerCount;
  if (x < startWidth) return lastFrom(places.slice(0, startCount), x);
  // A sheet narrower than the window ends before the window does.
  const endLeft = endEdge(layout, view) - endWidth;
  if (x >= endLeft) return lastFrom(places.slice(centerEnd), x - endLeft);
  return lastFrom(places.slice(startCount, centerEnd), x - startWidth + view.scrollLeft);
}

/** Distance of a column from the left of the view, in CSS pixels; of one that is scrolled away, outside it. */
export function leftEdge(layout: GridLayout, view: GridView, place: ColumnPlace): number {
  switch (place.region) {
    case 'start':
      return place.offset;
    case 'center':
      return layout.startWidth + place.offset - view.scrollLeft;
    case 'end':
      return endEdge(layout, view) - layout.endWidth + place.offset;
    default:
      return assertNever(place.region);
  }
}

function endEdge(layout: GridLayout, view: GridView): number {
  const total = layout.startWidth + layout.centerWidth + layout.endWidth;
  return Math.min(view.width, total - view.scrollLeft);
}

/** The column that holds an offset of its region, or the nearest one. */
function lastFrom(places: readonly ColumnPlace[], offset: number): number {
  const found = places.findLast((place) => place.offset <= offset) ?? places[0];
  return found?.index ?? 0;
}

/** Where to scroll so that a cell is wholly in view, moving as little as can be. */
export function revealing(
  layout: GridLayout,
  view: GridView,
  place: CellPlace,
): { readonly top: number; readonly left: number } {
  const { rowHeight } = layout;
  const top = place.row * rowHeight;
  const bodyHeight = view.height - headerHeight;
  return {
    top: nearest(view.scrollTop, bodyHeight, { start: top, length: rowHeight }),
    left: revealedLeft(layout, view, layout.places[place.column]),
  };
}

function revealedLeft(layout: GridLayout, view: GridView, place: ColumnPlace | undefined): number {
  if (place?.region !== 'center') return view.scrollLeft;
  const room = view.width - layout.startWidth - layout.endWidth;
  return nearest(view.scrollLeft, room, { start: place.offset, length: place.width });
}

function nearest(scrolled: number, room: number, part: { start: number; length: number }): number {
  if (part.start < scrolled || part.length > room) return part.start;
  return Math.max(scrolled, part.start + part.length - room);
}
