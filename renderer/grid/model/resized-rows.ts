/** The rows of a view, in CSS pixels. */
interface RowsInView {
  readonly scrollTop: number;
  /** Height of the part that rows are seen in. */
  readonly height: number;
  readonly rowHeight: number;
}

/**
 * Where to scroll when all rows become higher or lower: the first row in view stays the first. The active row,
 * where it was in view, stays in view before anything else.
 */
export function scrollTopAfter(before: RowsInView, rowHeight: number, activeRow: number): number {
  const top = (before.scrollTop * rowHeight) / before.rowHeight;
  const start = activeRow * before.rowHeight;
  const isInView = start >= before.scrollTop && start + before.rowHeight <= before.scrollTop + before.height;
  if (!isInView) return top;
  const least = (activeRow + 1) * rowHeight - before.height;
  return Math.min(activeRow * rowHeight, Math.max(least, top));
}
