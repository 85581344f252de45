import { type Run, steadyRun } from '../model/drawn-run';
import { headerHeight } from '../model/grid-layout';

/** Rows that are drawn beyond the edges of the view. */
const spareRows = 4;

export const noRows: Run = { first: 0, last: -1 };

/** How far the sheet is scrolled, and how high its view is, in CSS pixels; the headings cover part of it. */
interface DownView {
  readonly top: number;
  readonly height: number;
}

/** As many rows as the view can show, and the spare ones; none where it is out of sight. */
export function rowsToDraw({ top, height }: DownView, rowHeight: number, count: number): Run {
  if (height === 0) return noRows;
  const length = Math.ceil(Math.max(0, height - headerHeight) / rowHeight) + 1 + 2 * spareRows;
  return steadyRun(Math.floor(top / rowHeight) - spareRows, length, count);
}

/** Of the rows to draw, those that are in view, in part or whole. */
export function rowsSeen({ top, height }: DownView, rowHeight: number, drawn: Run): Run {
  const bottom = top + Math.max(0, height - headerHeight);
  return {
    first: Math.max(drawn.first, Math.floor(top / rowHeight)),
    last: Math.min(drawn.last, Math.floor(bottom / rowHeight)),
  };
}
