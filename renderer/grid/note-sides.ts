import type { CSSProperties } from 'react';
import type { CellPlace } from './model/cell-place';
import { type GridLayout, headerHeight } from './model/grid-layout';
import { type GridView, leftEdge } from './model/view-geometry';

/** Something that tells of a cell beside it: the room it needs at most, in CSS pixels. */
interface NoteRoom {
  readonly view: GridView;
  readonly width: number;
  readonly height: number;
}

interface NoteSides {
  readonly isAbove: boolean;
  /** How high it may be there, in CSS pixels: its beginning is seen in any case. */
  readonly room: number;
  /** Where it begins or ends sideways, measured from its cell. */
  readonly sideways: CSSProperties;
}

/** A cell at the very edge of the view is scrolled into it soon: until then a line or two are told. */
const leastRoom = 48;

/** It keeps so far from the edges of the view. */
const margin = 6;

/**
 * Where something that tells of a cell stands so that it is wholly in view: below it and from its left edge on where
 * that fits, as what reached over an edge would be cut, and make the sheet wider.
 */
export function noteSides(
  place: CellPlace,
  layout: GridLayout,
  { view, width, height }: NoteRoom,
): NoteSides {
  const bottom = headerHeight + (place.row + 1) * layout.rowHeight - view.scrollTop;
  const top = bottom - layout.rowHeight - headerHeight;
  const below = view.height - bottom;
  const isAbove = below < height && top > below;
  return {
    isAbove,
    room: Math.max(isAbove ? top : below, leastRoom),
    sideways: sidewaysOf(place, layout, { view, width }),
  };
}

function sidewaysOf(
  place: CellPlace,
  layout: GridLayout,
  { view, width }: { readonly view: GridView; readonly width: number },
): CSSProperties {
  const column = layout.places[place.column];
  if (column === undefined) return { left: 0 };
  const left = leftEdge(layout, view, column);
  const most = view.width - margin;
  const from = Math.max(left, margin);
  if (from + width <= most) return { left: from - left };
  // It ends where its cell does, or as far to the right as there is room for all of it.
  const right = left + column.width;
  return { right: right - Math.min(most, Math.max(right, width + margin)) };
}
