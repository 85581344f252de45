import type { GridColumn, Region } from './grid-column';

/** A column and where it stands. */
export interface ColumnPlace {
  readonly column: GridColumn;
  /** Place among all columns on screen, from 0; `aria-colindex` is one more. */
  readonly index: number;
  /** Distance from the left edge of its region, in CSS pixels. */
  readonly offset: number;
  readonly width: number;
}

/** The columns on screen, left to right, region by region. */
export interface GridLayout {
  readonly places: readonly ColumnPlace[];
  readonly startCount: number;
  readonly centerCount: number;
  readonly startWidth: number;
  readonly centerWidth: number;
  readonly endWidth: number;
}

export const rowHeight = 28;
/** The band of group headings and the column headings below it. */
export const headerHeight = 66;

/** Places columns side by side; `widthOf` gives CSS pixels. Columns come in the order start, center, end. */
export function placedColumns(
  columns: readonly GridColumn[],
  widthOf: (column: GridColumn) => number,
): GridLayout {
  const widths: Record<Region, number> = { start: 0, center: 0, end: 0 };
  const counts: Record<Region, number> = { start: 0, center: 0, end: 0 };
  const places = columns.map((column, index) => {
    const width = widthOf(column);
    const place: ColumnPlace = { column, index, offset: widths[column.region], width };
    widths[column.region] += width;
    counts[column.region] += 1;
    return place;
  });
  return {
    places,
    startCount: counts.start,
    centerCount: counts.center,
    startWidth: widths.start,
    centerWidth: widths.center,
    endWidth: widths.end,
  };
}

/** Width of the whole sheet in CSS pixels. */
export function layoutWidth(layout: GridLayout): number {
  return layout.startWidth + layout.centerWidth + layout.endWidth;
}
