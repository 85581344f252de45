import type { GridColumn } from './grid-column';
import type { GridLayout } from './grid-layout';
import { type CellSpan, type Selection, singleCell } from './selection';

/**
 * The selection after columns changed places, went out of sight or came back: what was selected stays so wherever its
 * columns are, and no other column comes to be selected, unless the block holds all of them. Columns between which
 * others stand now part a block. Where none is left, only the cursor goes to the nearest column beside it.
 */
export function keptSelection(selection: Selection, before: GridLayout, after: GridLayout): Selection {
  const indexes = new Map(after.places.map(({ column, index }) => [column.id, index]));
  const columns = before.places.map(({ column }) => column);
  const indexOf = (from: number): number | undefined => indexes.get(columns[from]?.id ?? '');
  const ranges = selection.ranges.flatMap((span) => {
    const isAcross = Math.abs(span.anchor.column - span.extent.column) === columns.length - 1;
    const standing = isAcross ? [...indexes.values()] : columnsOf(span).map(indexOf);
    return partsOf(span, standing);
  });
  const { active } = selection;
  const last = ranges.at(-1);
  if (last === undefined)
    return singleCell({ ...active, column: nearestKept(columns, active.column, indexes) });
  const column = indexOf(active.column);
  return { active: column === undefined ? last.anchor : { ...active, column }, ranges };
}

function columnsOf({ anchor, extent }: CellSpan): readonly number[] {
  const first = Math.min(anchor.column, extent.column);
  return Array.from({ length: Math.abs(anchor.column - extent.column) + 1 }, (_, at) => first + at);
}

/** The block in the columns where its own stand now, in parts that are together; the corner that moves comes last. */
function partsOf(
  { anchor, extent }: CellSpan,
  standing: readonly (number | undefined)[],
): readonly CellSpan[] {
  const step = anchor.column <= extent.column ? 1 : -1;
  const parts: { readonly from: number; to: number }[] = [];
  const there = standing.filter((column) => column !== undefined);
  for (const column of there.sort((left, right) => (left - right) * step)) {
    const part = parts.at(-1);
    if (part !== undefined && column === part.to + step) part.to = column;
    else parts.push({ from: column, to: column });
  }
  return parts.map(({ from, to }) => ({
    anchor: { ...anchor, column: from },
    extent: { ...extent, column: to },
  }));
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
