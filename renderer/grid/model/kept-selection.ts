import type { GridColumn } from './grid-column';
import type { GridLayout } from './grid-layout';
import type { Selection } from './selection';

/**
 * The selection after columns changed places or went out of sight: every corner stays on its column, or goes to
 * the nearest one that was beside it and is still there.
 */
export function keptSelection(selection: Selection, before: GridLayout, after: GridLayout): Selection {
  const indexes = new Map(after.places.map(({ column, index }) => [column.id, index]));
  const columns = before.places.map(({ column }) => column);
  const kept = <Place extends { readonly column: number }>(place: Place): Place => ({
    ...place,
    column: nearestKept(columns, place.column, indexes),
  });
  return {
    active: kept(selection.active),
    ranges: selection.ranges.map(({ anchor, extent }) => ({ anchor: kept(anchor), extent: kept(extent) })),
  };
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
