import type { GridColumn, Region } from './grid-column';

/** A column and where it stands. */
export interface ColumnPlace {
  readonly column: GridColumn;
  /** Place among all columns on screen, from 0; `aria-colindex` is one more. */
  readonly index: number;
  /** Distance from the left edge of its region, in CSS pixels. */
  readonly offset: number;
  readonly width: number;
  /** Whether the next column stands under another group heading. */
  readonly endsBand: boolean;
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
    const endsBand = columns[index + 1]?.group !== column.group;
    const place: ColumnPlace = { column, index, offset: widths[column.region], width, endsBand };
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

/** The message gives way in a window narrower than this, so that more amounts are in view; in CSS pixels. */
const roomyWidth = 1180;
const narrowMessage = 140;

/** The width of a column nobody sized, in a view of this width; 0 while the view is not known. */
export function firstWidth(column: GridColumn, viewWidth: number): number {
  if (column.kind !== 'message' || viewWidth === 0) return column.width;
  const missing = Math.max(0, roomyWidth - viewWidth);
  return Math.max(narrowMessage, column.width - missing);
}

/** The layout with its last column widened to fill a view, so that a narrow sheet has no empty edge. */
export function stretched(layout: GridLayout, viewWidth: number): GridLayout {
  const spare = viewWidth - layoutWidth(layout);
  const last = layout.places.at(-1);
  if (spare <= 0 || last?.column.region !== 'end') return layout;
  const places = [...layout.places.slice(0, -1), { ...last, width: last.width + spare }];
  return { ...layout, places, endWidth: layout.endWidth + spare };
}

/** Width of the whole sheet in CSS pixels. */
export function layoutWidth(layout: GridLayout): number {
  return layout.startWidth + layout.centerWidth + layout.endWidth;
}
