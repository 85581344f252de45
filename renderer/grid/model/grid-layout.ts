import type { GridColumn, Region } from './grid-column';

/** A column that is to be shown. */
export interface ShownColumn {
  readonly column: GridColumn;
  /** Place among all columns in their order, those out of sight too, from 0; `aria-colindex` is one more. */
  readonly ordinal: number;
  readonly region: Region;
  /** Hidden columns between this one and the one before it. */
  readonly hiddenBefore: number;
  /** At the first column of a group that can be folded: how many columns folding it has put out of sight. */
  readonly foldedAway?: number;
  /** Its width in CSS pixels where the view has no room for its own. */
  readonly narrowed?: number;
}

/** A column and where it stands. */
export interface ColumnPlace extends ShownColumn {
  /** Place among all columns on screen, from 0. */
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
  /** Width of the row numbers left of everything; part of `startWidth`. */
  readonly gutterWidth: number;
  readonly startCount: number;
  readonly centerCount: number;
  readonly startWidth: number;
  readonly centerWidth: number;
  readonly endWidth: number;
  /** How many columns the sheet has, those out of sight too. */
  readonly columnCount: number;
  /** Height of every row, in CSS pixels. */
  readonly rowHeight: number;
}

/** Row heights in CSS pixels. */
export const rowHeights = { normal: 28, compact: 24 } as const;
/** The band of group headings and the column headings below it. */
export const headerHeight = 66;

/** All columns as they come: each where it is at home, none out of sight. */
export function allShown(columns: readonly GridColumn[]): readonly ShownColumn[] {
  return columns.map((column, ordinal) => ({ column, ordinal, region: column.region, hiddenBefore: 0 }));
}

/** Width of the row numbers of so many rows, in CSS pixels: room for the state of a row and at least three digits. */
export function gutterWidthFor(rowCount: number): number {
  const digits = Math.max(3, String(rowCount).length);
  return 18 + digits * 8;
}

/** What a layout is made of besides the columns shown. */
interface LayoutMeasures {
  readonly gutterWidth: number;
  /** Width of a column in CSS pixels. */
  readonly widthOf: (column: GridColumn) => number;
  readonly rowHeight: number;
  /** Columns of the sheet, those out of sight too. */
  readonly columnCount: number;
}

/** Places columns side by side. They come in the order start, center, end. */
export function placedColumns(
  columns: readonly ShownColumn[],
  { gutterWidth, widthOf, rowHeight, columnCount }: LayoutMeasures,
): GridLayout {
  const widths: Record<Region, number> = { start: gutterWidth, center: 0, end: 0 };
  const counts: Record<Region, number> = { start: 0, center: 0, end: 0 };
  const places = columns.map((shown, index) => {
    const { column, region } = shown;
    const width = shown.narrowed ?? widthOf(column);
    const endsBand = columns[index + 1]?.column.group !== column.group;
    const place: ColumnPlace = { ...shown, index, offset: widths[region], width, endsBand };
    widths[region] += width;
    counts[region] += 1;
    return place;
  });
  return {
    places,
    gutterWidth,
    startCount: counts.start,
    centerCount: counts.center,
    startWidth: widths.start,
    centerWidth: widths.center,
    endWidth: widths.end,
    columnCount,
    rowHeight,
  };
}

/** The message while none wants room, its heading with some room; and at most; in CSS pixels. */
const quietMessage = 112;
const longMessage = 560;

/** What status, keys and four amounts take: the message leaves them in view, as long as it can be read itself. */
const besideMessage = 920;
const narrowMessage = 160;

/** What the first width of a column depends on besides itself. */
interface FirstGround {
  /** 0 while the view is not known. */
  readonly viewWidth: number;
  /** What the longest message wants; 0 while there is none. */
  readonly messageWidth: number;
}

/** The width of a column nobody sized. */
export function firstWidth(column: GridColumn, { viewWidth, messageWidth }: FirstGround): number {
  if (column.kind !== 'message') return column.width;
  const most = viewWidth === 0 ? longMessage : Math.max(narrowMessage, viewWidth - besideMessage);
  return Math.max(quietMessage, Math.min(messageWidth, most, longMessage));
}

/** The layout with its last column widened to fill a view, so that a narrow sheet has no empty edge. */
export function stretched(layout: GridLayout, viewWidth: number): GridLayout {
  const spare = viewWidth - layoutWidth(layout);
  const last = layout.places.at(-1);
  if (spare <= 0 || last?.region !== 'end') return layout;
  const places = [...layout.places.slice(0, -1), { ...last, width: last.width + spare }];
  return { ...layout, places, endWidth: layout.endWidth + spare };
}

/** Width of the whole sheet in CSS pixels. */
export function layoutWidth(layout: GridLayout): number {
  return layout.startWidth + layout.centerWidth + layout.endWidth;
}
