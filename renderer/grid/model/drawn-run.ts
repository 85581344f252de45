/** Rows or columns side by side, by place; both belong to it. An empty one has `last` before `first`. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * A run of always the same length, as far as there are so many. Elements go to rows and columns by their place in the
 * run: if it became longer and shorter as the sheet scrolls, nearly all of them would go to other ones.
 */
export function steadyRun(first: number, length: number, total: number): Run {
  const from = Math.max(0, Math.min(first, total - length));
  return { first: from, last: Math.min(total, from + length) - 1 };
}

/** Which of the widths side by side the view begins in that is scrolled so far; the last one beyond them. */
export function firstInView(widths: readonly number[], scrolled: number): number {
  let end = 0;
  for (const [at, width] of widths.entries()) {
    end += width;
    if (end > scrolled) return at;
  }
  return Math.max(0, widths.length - 1);
}

/** How many widths side by side can at most be in view at once, in part or whole, wherever the view stands. */
export function mostInView(widths: readonly number[], room: number): number {
  let most = 0;
  let until = 0;
  let seen = 0;
  for (const [from, width] of widths.entries()) {
    // The view begins with the last pixel of this one.
    while (until < widths.length && seen - width + 1 < room) {
      seen += widths[until] ?? 0;
      until += 1;
    }
    most = Math.max(most, until - from);
    seen -= width;
  }
  return most;
}
