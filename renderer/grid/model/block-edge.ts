/** One row or one column of cells, by index. */
interface Line {
  readonly count: number;
  readonly isFilled: (index: number) => boolean;
}

/**
 * Where Ctrl+arrow ends, as in Excel: at the last filled cell of the block one stands in, else at the first
 * filled cell beyond the gap, else at the end of the line.
 */
export function blockEdge(line: Line, start: number, step: 1 | -1): number {
  const end = step === 1 ? line.count - 1 : 0;
  if (line.count === 0 || start === end) return start;
  const inBlock = line.isFilled(start) && line.isFilled(start + step);
  let index = start + step;
  if (inBlock) {
    while (index !== end && line.isFilled(index + step)) index += step;
    return index;
  }
  while (index !== end && !line.isFilled(index)) index += step;
  return index;
}
