import type { GridColumn } from './grid-column';
import type { GridLayout } from './grid-layout';
import { type Selection, singleCell } from './selection';

/**
 * The selection after columns changed places or went out of sight: every corner stays on its column, or goes to the
 * nearest one of its block that is still there. Hiding selects no column that was not selected; where none is left, only
 * the cursor goes to the nearest column beside it.
 */
export function keptSelection(selection: Selection, before: GridLayout, after: GridLayout): Selection {
  const indexes = new Map(after.places.map(({ column, index }) => [column.id, index]));
  const columns = before.places.map(({ column }) => column);
  const indexOf = (from: number): number | undefined => indexes.get(columns[from]?.id ?? '');
  const ranges = selection.ranges.flatMap(({ anchor, extent }) => {
    const first = within(anchor.column, extent.column, indexOf);
    const last = within(extent.column, anchor.column, indexOf);
    if (first === undefined || last === undefined) return [];
    return { anchor: { ...anchor, column: first }, extent: { ...extent, column: last } };
  });
  const { active } = selection;
  const last = ranges.at(-1);
  if (last === undefined)
    return singleCell({ ...active, column: nearestKept(columns, active.column, indexes) });
  const column = indexOf(active.column);
  return { active: column === undefined ? last.anchor : { ...active, column }, ranges };
}

/** Where the column from which it goes towards another stands, or the first one on the way that is still there. */
function within(
  from: number,
  towards: number,
  indexOf: (from: number) => number | undefined,
): number | undefined {
  const step = Math.sign(towards - from);
  for (let column = from; ; column += step) {
    const index = indexOf(column);
    if (index !== undefined || column === towards) return index;
  }
}

function nearestKept(
  columns: readonly GridColumn[],
  from: number,
  indexes: ReadonlyMap<string, number>,
): number {
  for (let distance = 0; distance < columns.length; distance += 1) {
    for (const place of [from + distance, from - distance]) {
      const column = columns[place];
      // The cursor of a hidden field goes to a field: the status takes no typing.
      if (column === undefined || (distance > 0 && column.kind !== 'field')) continue;
      const index = indexes.get(column.id);
      if (index !== undefined) return index;
    }
  }
  return 0;
}
