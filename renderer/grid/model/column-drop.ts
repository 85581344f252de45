import { isFixed } from './column-arrangement';
import type { MoveTarget } from './column-changes';
import type { ColumnPlace, GridLayout } from './grid-layout';
import { type GridView, leftEdge, placeAt } from './view-geometry';

/** Where dragged columns would land, and the edge that shows it, in CSS pixels from the left of the view. */
export interface ColumnDrop {
  readonly target: MoveTarget;
  readonly x: number;
}

/** The gap between columns nearest to a pointer; beside fixed columns, the first or last one there is. */
export function columnDrop(layout: GridLayout, view: GridView, x: number): ColumnDrop | undefined {
  const under = layout.places[placeAt(layout, view, { x, y: 0 }).column];
  if (under === undefined) return undefined;
  if (!isFixed(under.column)) {
    const isAfter = x > leftEdge(layout, view, under) + under.width / 2;
    return dropAt({ layout, view }, under, isAfter ? 'after' : 'before');
  }
  if (under.column.region === 'end') return dropAt({ layout, view }, under, 'before');
  const lastFixed = layout.places.findLast(({ column }) => column.region === 'start');
  return lastFixed === undefined ? undefined : dropAt({ layout, view }, lastFixed, 'after');
}

function dropAt(
  { layout, view }: { readonly layout: GridLayout; readonly view: GridView },
  place: ColumnPlace,
  side: MoveTarget['side'],
): ColumnDrop {
  const left = leftEdge(layout, view, place);
  return { target: { id: place.column.id, side }, x: side === 'after' ? left + place.width : left };
}

/** Nearer to an edge of the scrolling columns than this, the sheet scrolls along; in CSS pixels. */
const edgeWidth = 40;
/** The most the sheet scrolls in one frame, in CSS pixels. */
const greatestStep = 24;

/** How far to scroll sideways in this frame while something is dragged to a place. */
export function sidewaysStep(layout: GridLayout, view: GridView, x: number): number {
  const left = layout.startWidth + edgeWidth - x;
  const right = x - (view.width - layout.endWidth - edgeWidth);
  const depth = Math.max(left, right);
  if (depth <= 0) return 0;
  const step = Math.min(greatestStep, 2 + depth / 3);
  return left > right ? -step : step;
}
