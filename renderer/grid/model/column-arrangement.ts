import type { SheetView } from '../../../shared/ipc/view-schemas';
import type { GridColumn } from './grid-column';

/** Which columns are seen and where they stand, by their JSON names. */
export type Arrangement = Pick<SheetView, 'order' | 'hidden' | 'folded' | 'frozen'>;

/** Status, key and message: always there, always at their edge. */
export function isFixed(column: GridColumn): boolean {
  return column.region !== 'center';
}

/**
 * All columns in their order, hidden ones too: the fixed ones at their edges, frozen ones before those that
 * scroll. What the order does not name stands behind the column it follows in the sheet as it comes.
 */
export function orderedColumns(
  columns: readonly GridColumn[],
  { order, frozen }: Pick<Arrangement, 'order' | 'frozen'>,
): readonly GridColumn[] {
  const movable = columns.filter((column) => !isFixed(column));
  const byId = new Map(movable.map((column) => [column.id, column]));
  const placed = [...new Set(order)].flatMap((id) => byId.get(id) ?? []);
  for (const [index, column] of movable.entries()) {
    if (placed.includes(column)) continue;
    const before = movable[index - 1];
    placed.splice(before === undefined ? 0 : placed.indexOf(before) + 1, 0, column);
  }
  const isFrozen = (column: GridColumn): boolean => frozen.includes(column.id);
  return [
    ...columns.filter(({ region }) => region === 'start'),
    ...placed.filter(isFrozen),
    ...placed.filter((column) => !isFrozen(column)),
    ...columns.filter(({ region }) => region === 'end'),
  ];
}

/** A group that can be folded: it has a heading and more than one column that is not fixed. */
export function isFoldable(columns: readonly GridColumn[], group: string): boolean {
  return columns.filter((column) => column.group === group && !isFixed(column)).length > 1;
}

/** Why a column is not seen; undefined where it is. */
export type OutOfSight = 'hidden' | 'folded' | undefined;

/** For every column in the order given, whether it is seen: of a folded group, the first that is not hidden. */
export function sightOf(
  ordered: readonly GridColumn[],
  { hidden, folded }: Pick<Arrangement, 'hidden' | 'folded'>,
): ReadonlyMap<string, OutOfSight> {
  const seen = new Set<string>();
  const sight = new Map<string, OutOfSight>();
  for (const column of ordered) {
    const isHidden = !isFixed(column) && hidden.includes(column.id);
    const isFolded = !isFixed(column) && folded.includes(column.group);
    if (isHidden) sight.set(column.id, 'hidden');
    else if (isFolded && seen.has(column.group)) sight.set(column.id, 'folded');
    else {
      sight.set(column.id, undefined);
      if (isFolded) seen.add(column.group);
    }
  }
  return sight;
}
