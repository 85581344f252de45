import type { CellPlace } from './cell-place';
import { lastSpan, type Selection, singleCell, withRange } from './selection';
import { samePlace } from './cell-place';

/**
 * What the keyboard does to the selection: `extend` (F8) stretches it without Shift; `add` (Shift+F8) leaves
 * what is selected and begins one more block wherever the cursor goes.
 */
export type SelectMode =
  | { readonly kind: 'extend' }
  /** `kept` blocks were selected when it began. */
  | { readonly kind: 'add'; readonly kept: number };

/** The cursor at a place in the mode that adds: a block that is still one cell moves along with it. */
export function addedAt(selection: Selection, kept: number, place: CellPlace): Selection {
  const { anchor, extent } = lastSpan(selection);
  const isOnItsWay = selection.ranges.length > kept && samePlace(anchor, extent);
  const ranges = isOnItsWay ? selection.ranges.slice(0, -1) : selection.ranges;
  return ranges.length === 0
    ? singleCell(place)
    : withRange({ ...selection, ranges }, { anchor: place, extent: place });
}
