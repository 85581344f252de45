import type { GridColumn } from './grid-column';
import type { ShownColumn } from './grid-layout';

/** Room the scrolling columns have, in CSS pixels, before frozen ones give way. */
const leastScrolling = 200;
/** Room in which an amount is seen whole: only for want of that does a key scroll. */
const wholeAmount = 120;

/** The widths of columns in CSS pixels, and whether somebody gave a column its own. */
interface ColumnWidths {
  readonly widthOf: (column: GridColumn) => number;
  readonly isSized: (column: GridColumn) => boolean;
}

/** Gives the columns with one of them giving way; undefined where none is left that may. */
type GivingWay = (columns: readonly ShownColumn[]) => readonly ShownColumn[] | undefined;

/**
 * The columns with fewer of them frozen, where the frozen ones would leave no room for those that scroll: in a narrow
 * window or one that is much enlarged. `room` is what all of them have; 0 or less is not known. The message goes first,
 * then what somebody froze, the last first. Then the status keeps but its icon, unless somebody gave it a width. Without
 * plan and key nobody knows whose amounts they see: these scroll only where not one amount would be seen whole.
 */
export function withRoom(
  columns: readonly ShownColumn[],
  widths: ColumnWidths,
  room: number,
): readonly ShownColumn[] {
  const { widthOf, isSized } = widths;
  if (room <= 0) return columns;
  const frozenWidth = (shown: readonly ShownColumn[]): number =>
    shown.reduce(
      (sum, { column, region, narrowed }) =>
        region === 'center' ? sum : sum + (narrowed ?? widthOf(column)),
      0,
    );
  const steps: readonly (readonly [number, GivingWay])[] = [
    [leastScrolling, freedExtra],
    [leastScrolling, (shown) => narrowedStatus(shown, isSized)],
    [wholeAmount, freedOwn],
  ];
  let fitting = columns;
  for (const [least, giveWay] of steps) {
    while (frozenWidth(fitting) > room - least) {
      const next = giveWay(fitting);
      if (next === undefined) break;
      fitting = next;
    }
  }
  const left = room - frozenWidth(fitting);
  return left < leastScrolling ? withinRoom(fitting, widths, Math.max(left, wholeAmount)) : fitting;
}

/** Amounts are no wider than the room there is, unless somebody made them so: one of trillions shows that it is cut. */
function withinRoom(
  columns: readonly ShownColumn[],
  { widthOf, isSized }: ColumnWidths,
  room: number,
): readonly ShownColumn[] {
  return columns.map((shown) => {
    const { column, region } = shown;
    const isAmount = column.kind === 'field' && column.field.kind === 'money' && region === 'center';
    const isWider = isAmount && !isSized(column) && widthOf(column) > room;
    return isWider ? { ...shown, narrowed: room } : shown;
  });
}

/** The message scrolls, or the last column that somebody froze. */
function freedExtra(columns: readonly ShownColumn[]): readonly ShownColumn[] | undefined {
  const atEnd = columns.findIndex(({ region }) => region === 'end');
  if (atEnd !== -1) return freedAt(columns, atEnd);
  return freedAt(
    columns,
    columns.findLastIndex(({ column, region }) => region === 'start' && column.region === 'center'),
  );
}

/** The last of those that are always frozen scrolls. */
function freedOwn(columns: readonly ShownColumn[]): readonly ShownColumn[] | undefined {
  return freedAt(
    columns,
    columns.findLastIndex(({ region }) => region === 'start'),
  );
}

function freedAt(columns: readonly ShownColumn[], place: number): readonly ShownColumn[] | undefined {
  const freed = columns[place];
  return freed === undefined ? undefined : columns.with(place, { ...freed, region: 'center' });
}

function narrowedStatus(
  columns: readonly ShownColumn[],
  isSized: ColumnWidths['isSized'],
): readonly ShownColumn[] | undefined {
  const place = columns.findIndex(
    ({ column, narrowed }) => column.kind === 'status' && narrowed === undefined,
  );
  const status = columns[place];
  if (status === undefined || isSized(status.column)) return undefined;
  return columns.with(place, { ...status, narrowed: status.column.leastWidth });
}
