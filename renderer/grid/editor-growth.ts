import type { CellPlace } from './model/cell-place';
import type { GridLayout } from './model/grid-layout';
import { type GridView, leftEdge, scrollingPart } from './model/view-geometry';

/** Which way the editor grows with its text, and how wide it may become, in CSS pixels. */
export interface EditorGrowth {
  readonly side: 'left' | 'right';
  readonly most: number;
}

/** What opens where there is less room than this, in CSS pixels, may grow the other way. */
const enough = 240;

/**
 * As in Excel, the editor is as wide as its text where that is wider than the cell. It grows away from the side its
 * text stands at, as far as the part that scrolls is in view: never over what is frozen.
 */
export function editorGrowth(
  cell: CellPlace,
  layout: GridLayout,
  { view, isAtRight }: { readonly view: GridView; readonly isAtRight: boolean },
): EditorGrowth {
  const place = layout.places[cell.column];
  if (place === undefined) return { side: 'right', most: 0 };
  const { left, right } = scrollingPart(layout, view, cell);
  const from = leftEdge(layout, view, place);
  const rooms = { left: from + place.width - left, right: right + 1 - from };
  const side = place.region === 'center' ? roomierSide(rooms, isAtRight) : frozenSide[place.region];
  return { side, most: Math.max(place.width, rooms[side]) };
}

const frozenSide = { start: 'right', end: 'left' } as const;

function roomierSide(
  rooms: Readonly<Record<'left' | 'right', number>>,
  isAtRight: boolean,
): 'left' | 'right' {
  const [own, other] = isAtRight ? (['left', 'right'] as const) : (['right', 'left'] as const);
  return rooms[own] >= enough || rooms[own] >= rooms[other] ? own : other;
}
