import type { CSSProperties } from 'react';
import { assertNever } from '../../shared/plan/assert-never';
import type { EditorGrowth } from './editor-growth';
import type { CellPlace } from './model/cell-place';
import { type GridLayout, headerHeight, layoutWidth } from './model/grid-layout';
import { type GridView, leftEdge, scrollingPart } from './model/view-geometry';

interface EditorPlacement {
  /** The strip over the whole row. */
  readonly strip: CSSProperties;
  /** The editor within the strip. */
  readonly box: CSSProperties;
}

/** Where the editor lies: over its cell, frozen like it where the column is. Out of sight while closed. */
export function editorPlacement(cell: CellPlace | undefined, layout: GridLayout): EditorPlacement {
  const place = cell === undefined ? undefined : layout.places[cell.column];
  if (cell === undefined || place === undefined) return { strip: { visibility: 'hidden' }, box: {} };
  const strip = {
    transform: `translateY(${headerHeight + cell.row * layout.rowHeight}px)`,
    width: layoutWidth(layout),
  };
  const { width, offset } = place;
  switch (place.region) {
    case 'start':
      return { strip, box: { position: 'sticky', left: offset, width } };
    case 'center':
      return { strip, box: { position: 'absolute', left: layout.startWidth + offset, width } };
    case 'end':
      return { strip, box: atEnd(layout.endWidth - offset - width, width) };
    default:
      return assertNever(place.region);
  }
}

/** It stands at the right of the strip, and stays so far from the edge of the view. */
function atEnd(right: number, width: number): CSSProperties {
  return { position: 'sticky', right, width, marginLeft: 'auto', marginRight: right };
}

/** The editor within its strip: at least as wide as its cell, and as its text asks for. */
export function growingBox(cell: CellPlace, layout: GridLayout, { side, most }: EditorGrowth): CSSProperties {
  const place = layout.places[cell.column];
  if (place === undefined) return {};
  const { width, ...box } = editorPlacement(cell, layout).box;
  const sizes = { minWidth: width, maxWidth: most };
  if (place.region !== 'center' || side === 'right') return { ...box, ...sizes };
  const end = layout.startWidth + place.offset + place.width;
  return { position: 'absolute', right: layoutWidth(layout) - end, ...sizes };
}

/** What is to be seen of the editor: nothing of it lies over frozen columns, beneath which its cell is scrolled. */
export interface EditorClip {
  /** The `clip-path` of the editor; the shadow around it stays. */
  readonly path: string;
  readonly isCovered: boolean;
}

/** Clips the editor of a column that scrolls where the frozen ones begin. */
export function editorClip(cell: CellPlace, layout: GridLayout, view: GridView): EditorClip {
  const place = layout.places[cell.column];
  if (place?.region !== 'center') return whole;
  const { left, right } = scrollingPart(layout, view, cell);
  const from = leftEdge(layout, view, place);
  const before = left - from;
  const after = from + place.width - (right + 1);
  if (before <= 0 && after <= 0) return whole;
  const isCovered = before >= place.width || after >= place.width;
  return { path: `inset(${-shadow}px ${edge(after)}px ${-shadow}px ${edge(before)}px)`, isCovered };
}

/** How far the shadow reaches, in CSS pixels. */
const shadow = 10;
const whole: EditorClip = { path: '', isCovered: false };

function edge(cut: number): number {
  return cut > 0 ? cut : -shadow;
}
