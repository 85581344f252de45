import { type Arrangement, isFixed, orderedColumns } from './column-arrangement';
import type { GridColumn } from './grid-column';

/** The columns of a sheet and how they stand: what every change starts from. */
export interface Standing {
  readonly columns: readonly GridColumn[];
  readonly arrangement: Arrangement;
}

/** The columns without some, which are hidden from now on. Status, key and message always stay. */
export function hiding({ columns, arrangement }: Standing, ids: readonly string[]): Arrangement {
  const gone = columns.filter((column) => !isFixed(column) && ids.includes(column.id)).map(({ id }) => id);
  return { ...arrangement, hidden: [...new Set([...arrangement.hidden, ...gone])] };
}

/** The columns with some that were hidden or folded away; a group one of them stands in is unfolded. */
export function showing({ columns, arrangement }: Standing, ids: readonly string[]): Arrangement {
  const groups = new Set(columns.filter(({ id }) => ids.includes(id)).map(({ group }) => group));
  return {
    ...arrangement,
    hidden: arrangement.hidden.filter((id) => !ids.includes(id)),
    folded: arrangement.folded.filter((group) => !groups.has(group)),
  };
}

/** Shows one column of a group alone, or all of them. */
export function folding(arrangement: Arrangement, group: string, isFolded: boolean): Arrangement {
  const others = arrangement.folded.filter((name) => name !== group);
  return { ...arrangement, folded: isFolded ? [...others, group] : others };
}

/** Where columns are moved to: beside another one. */
export interface MoveTarget {
  readonly id: string;
  readonly side: 'before' | 'after';
}

/**
 * The columns with some moved beside another, in the order they stood in. Beside a frozen column they are
 * frozen, elsewhere they scroll. Nothing gets between the fixed columns and their edge.
 */
export function moving(
  { columns, arrangement }: Standing,
  ids: readonly string[],
  target: MoveTarget,
): Arrangement {
  const ordered = orderedColumns(columns, arrangement).filter((column) => !isFixed(column));
  const moved = ordered.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
  if (moved.length === 0 || moved.includes(target.id)) return arrangement;
  const others = ordered.filter(({ id }) => !moved.includes(id)).map(({ id }) => id);
  const place = targetPlace(columns, others, target);
  const order = [...others.slice(0, place), ...moved, ...others.slice(place)];
  const isFrozen = arrangement.frozen.includes(target.id);
  const frozen = arrangement.frozen.filter((id) => !moved.includes(id));
  return { ...arrangement, order, frozen: isFrozen ? [...frozen, ...moved] : frozen };
}

function targetPlace(columns: readonly GridColumn[], others: readonly string[], target: MoveTarget): number {
  const place = others.indexOf(target.id);
  if (place !== -1) return target.side === 'before' ? place : place + 1;
  const fixed = columns.find(({ id }) => id === target.id);
  return fixed?.region === 'start' ? 0 : others.length;
}

/** Freezes every column up to one, hidden ones among them too. */
export function freezing({ columns, arrangement }: Standing, upTo: string): Arrangement {
  const ordered = orderedColumns(columns, arrangement);
  const last = ordered.findIndex(({ id }) => id === upTo);
  const frozen = ordered.slice(0, last + 1).filter((column) => !isFixed(column));
  // The order as it stands: columns that were not named in it keep their places beside frozen ones.
  return { ...arrangement, order: idsOf(ordered), frozen: idsOf(frozen) };
}

/** Only the fixed columns stay at their edges. */
export function unfreezing({ columns, arrangement }: Standing): Arrangement {
  return { ...arrangement, order: idsOf(orderedColumns(columns, arrangement)), frozen: [] };
}

function idsOf(columns: readonly GridColumn[]): readonly string[] {
  return columns.filter((column) => !isFixed(column)).map(({ id }) => id);
}
