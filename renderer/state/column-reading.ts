import type { CellValue } from '../../shared/plan/cells';
import { plainNumber } from './arranging/plain-number';
import { contentOf, type HeldRow } from './held-row';
import type { RowShelf } from './row-shelf';

/** Rows in their order and the shelf that some of them lie on. */
export interface HeldRows {
  readonly rows: readonly (HeldRow | undefined)[];
  readonly shelf: RowShelf;
}

/** Reads one field of rows by index, without unpacking them. */
export function cellReader(
  { rows, shelf }: HeldRows,
  field: string,
): (index: number) => CellValue | undefined {
  const at = { field, place: shelf.names.indexOf(field) };
  return (index) => {
    const held = rows[index];
    return held === undefined ? undefined : contentOf(held, at, shelf);
  };
}

/** Reads the numbers of one field by index; NaN where the cell holds none. */
export function numberReader({ rows, shelf }: HeldRows, field: string): (index: number) => number {
  const at = { field, place: shelf.names.indexOf(field) };
  return (index) => {
    const held = rows[index];
    if (typeof held === 'number') return shelf.number(held, at.place);
    return held === undefined ? Number.NaN : plainNumber(contentOf(held, at, shelf) ?? '');
  };
}

/** Reads several fields: puts the contents of a row into a list, in the order of the fields. */
export function rowReader(
  { rows, shelf }: HeldRows,
  fields: readonly string[],
): (index: number, contents: (CellValue | undefined)[]) => void {
  const places = fields.map((field) => ({ field, place: shelf.names.indexOf(field) }));
  return (index, contents) => {
    const held = rows[index];
    if (held === undefined) return;
    for (const [at, place] of places.entries()) contents[at] = contentOf(held, place, shelf);
  };
}
