import type { Cells } from './cells';
import type { Row } from './row';
import type { SheetName } from './sheet';

/**
 * A change a person made, small enough to be sent to the workspace store on every key press.
 * `set` gives cells content and makes those in `untouch` untouched again; `add` and `remove` are rows.
 */
export type Edit =
  | {
      readonly kind: 'set';
      readonly rowId: string;
      readonly cells: Cells;
      readonly untouch: readonly string[];
    }
  | { readonly kind: 'add'; readonly row: AddedRow }
  | { readonly kind: 'remove'; readonly rowId: string };

/** A row as an edit adds it; `baseline` is given when undo brings back a row that the server has. */
export interface AddedRow {
  readonly id: string;
  readonly sheet: SheetName;
  readonly position: number;
  readonly cells: Cells;
  readonly baseline: Cells | null;
}

/** The row after a `set` edit; its revision counts up by one. */
export function withCells(row: Row, cells: Cells, untouch: readonly string[]): Row {
  const next: Record<string, string | null> = { ...row.cells, ...cells };
  for (const name of untouch) Reflect.deleteProperty(next, name);
  return { ...row, cells: next, revision: row.revision + 1 };
}

/** A fresh row from what an edit adds. */
export function rowFromAdded(added: AddedRow): Row {
  return { ...added, revision: 0, run: null };
}
