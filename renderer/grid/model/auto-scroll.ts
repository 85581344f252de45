/** Slow enough next to the edge to stop at a row, in CSS pixels a second. */
const slowest = 140;
/** 1,000 rows of the normal height a second. */
const fastest = 28_000;

/**
 * How fast the sheet scrolls while something is dragged a distance beyond its edge, in CSS pixels a second: the
 * farther the faster, so that 100,000 rows are within reach and one row can still be hit. Negative goes back.
 */
export function scrollSpeed(beyond: number): number {
  const distance = Math.abs(beyond);
  if (distance === 0) return 0;
  return Math.sign(beyond) * Math.min(fastest, slowest + distance * 10 + distance ** 2 * 0.6);
}

/** How far a point lies outside of a stretch: negative before it, 0 within. */
export function beyondEdges(point: number, first: number, last: number): number {
  if (point < first) return point - first;
  return point > last ? point - last : 0;
}
