import type { Region } from './grid-column';
import type { GridLayout } from './grid-layout';

/** A group heading over a run of columns. */
export interface Band {
  readonly heading: string;
  /** Distance from the left edge of its region, in CSS pixels. */
  readonly offset: number;
  readonly width: number;
  /** As on the first column below it; undefined where a click on the heading folds nothing. */
  readonly foldedAway: number | undefined;
}

/** The group headings of one region, left to right: one for each run of columns of the same group. */
export function headingBands(layout: GridLayout, region: Region): readonly Band[] {
  const bands: Band[] = [];
  for (const place of layout.places) {
    if (place.region !== region) continue;
    const { column, offset, width, foldedAway } = place;
    const last = bands.at(-1);
    if (last?.heading === column.group) bands[bands.length - 1] = { ...last, width: last.width + width };
    else bands.push({ heading: column.group, offset, width, foldedAway });
  }
  return bands;
}
