import { type GridLayout, layoutWidth } from './grid-layout';

/** A column of which the frozen ones, or the edge of the view, cover a part; in CSS pixels from each side. */
export interface EdgeCover {
  /** Place among all columns on screen. */
  readonly column: number;
  readonly before: number;
  readonly after: number;
}

/** The scrolling columns that are in view in part. */
export function coveredColumns(
  layout: GridLayout,
  { left, width }: { readonly left: number; readonly width: number },
): readonly EdgeCover[] {
  const { startCount, centerCount, startWidth, endWidth } = layout;
  const right = left + Math.min(width, layoutWidth(layout)) - startWidth - endWidth;
  return layout.places.slice(startCount, startCount + centerCount).flatMap((place) => {
    const before = Math.max(0, left - place.offset);
    const after = Math.max(0, place.offset + place.width - right);
    const isInPart = before + after > 0 && before + after < place.width;
    return isInPart ? [{ column: place.index, before, after }] : [];
  });
}
