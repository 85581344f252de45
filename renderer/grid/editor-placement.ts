import type { CSSProperties } from 'react';
import { assertNever } from '../../shared/plan/assert-never';
import type { Editing } from './grid-session';
import { type GridLayout, headerHeight, layoutWidth, rowHeight } from './model/grid-layout';

interface EditorPlacement {
  /** The strip over the whole row. */
  readonly strip: CSSProperties;
  /** The editor within the strip. */
  readonly box: CSSProperties;
}

/** Where the editor lies: over its cell, frozen like it where the column is. Out of sight while closed. */
export function editorPlacement(editing: Editing | null, layout: GridLayout): EditorPlacement {
  const place = editing === null ? undefined : layout.places[editing.place.column];
  if (editing === null || place === undefined) return { strip: { visibility: 'hidden' }, box: {} };
  const strip = {
    transform: `translateY(${headerHeight + editing.place.row * rowHeight}px)`,
    width: layoutWidth(layout),
  };
  const { width, offset } = place;
  switch (place.column.region) {
    case 'start':
      return { strip, box: { position: 'sticky', left: offset, width } };
    case 'center':
      return { strip, box: { position: 'absolute', left: layout.startWidth + offset, width } };
    case 'end':
      return { strip, box: { position: 'sticky', right: layout.endWidth - offset - width, width } };
    default:
      return assertNever(place.column.region);
  }
}
