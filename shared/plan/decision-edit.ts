import type { CellValue } from './cells';
import type { Edit } from './edit';
import type { Row } from './row';
import { changedFields } from './row-state';
import { fieldNamed } from './sheet';

/** The cells of a row in conflict that take what the server holds; the others keep what was typed. */
export type Taken = readonly string[] | 'all';

/**
 * The edit that decides a row in conflict, under which the server's row has been put. One that the server no longer has
 * goes where all of it is to be theirs.
 */
export function decisionEdit(row: Row, taken: Taken, isGone: boolean): Edit {
  if (isGone && taken === 'all') return { kind: 'remove', rowId: row.id };
  const typed = changedFields(row).filter((name) => {
    const field = fieldNamed(row.sheet, name);
    return field !== undefined && !field.audit && field.keyPart === undefined;
  });
  const isTaken = (name: string): boolean => taken === 'all' || taken.includes(name);
  const cells: Record<string, CellValue> = {};
  for (const name of typed) if (!isTaken(name)) cells[name] = row.cells[name] ?? null;
  return { kind: 'set', rowId: row.id, cells, untouch: typed.filter(isTaken) };
}
