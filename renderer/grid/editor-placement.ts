import type { CSSProperties } from 'react';
import { assertNever } from '../../shared/plan/assert-never';
import type { CellPlace } from './model/cell-place';
import { type GridLayout, headerHeight, layoutWidth } from './model/grid-layout';

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
