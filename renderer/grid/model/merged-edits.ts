import type { CellValue } from '../../../shared/plan/cells';
import type { Edit } from '../../../shared/plan/edit';
import type { CellEdits } from './cell-edits';
import type { CellRange } from './selection';

type SetEdit = Extract<Edit, { kind: 'set' }>;

/** The edits of several blocks as one gesture: one edit per row; where blocks meet, the later one counts. */
export function mergedEdits(parts: readonly CellEdits[]): CellEdits {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const rows = new Map<string, SetEdit>();
  const others: Edit[] = [];
  for (const edit of parts.flatMap(({ edits }) => edits)) {
    if (edit.kind === 'set') rows.set(edit.rowId, joined(rows.get(edit.rowId), edit));
    else others.push(edit);
  }
  return {
    edits: [...rows.values(), ...others],
    cells: parts.reduce((sum, part) => sum + part.cells, 0),
    readOnly: parts.reduce((sum, part) => sum + part.readOnly, 0),
    blanked: parts.reduce((sum, part) => sum + part.blanked, 0),
  };
}

function joined(before: SetEdit | undefined, edit: SetEdit): SetEdit {
  if (before === undefined) return edit;
  const cells: Record<string, CellValue> = { ...before.cells };
  for (const name of edit.untouch) Reflect.deleteProperty(cells, name);
  Object.assign(cells, edit.cells);
  const untouch = [...before.untouch, ...edit.untouch].filter((name) => !Object.hasOwn(cells, name));
  return { ...edit, cells, untouch: [...new Set(untouch)] };
}

/** The same cells in blocks that do not overlap, so that none is counted twice. */
export function disjointRanges(ranges: readonly CellRange[]): readonly CellRange[] {
  const apart: CellRange[] = [];
  for (const range of ranges) {
    let rest: readonly CellRange[] = [range];
    for (const taken of apart) rest = rest.flatMap((part) => without(part, taken));
    apart.push(...rest);
  }
  return apart;
}

/** What of a block lies outside another one. */
function without(range: CellRange, hole: CellRange): readonly CellRange[] {
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  const top = Math.max(firstRow, hole.firstRow);
  const bottom = Math.min(lastRow, hole.lastRow);
  const left = Math.max(firstColumn, hole.firstColumn);
  const right = Math.min(lastColumn, hole.lastColumn);
  if (top > bottom || left > right) return [range];
  const between = { firstRow: top, lastRow: bottom };
  return [
    { ...range, lastRow: top - 1 },
    { ...range, firstRow: bottom + 1 },
    { ...between, firstColumn, lastColumn: left - 1 },
    { ...between, firstColumn: right + 1, lastColumn },
  ].filter((part) => part.firstRow <= part.lastRow && part.firstColumn <= part.lastColumn);
}
