import { type Cells, type CellValue, sameContent } from './cells';
import type { Row, RowRun } from './row';
import { keyFields } from './row-key';
import { changedFields, isTakenBack } from './row-state';
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
      /** The revision the row is exactly as again (`Row.asAt`): given by undo alone. */
      readonly asAt?: number;
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
  /** What the last run said of the row, where undo brings it back just as it said it of; given by undo alone. */
  readonly word?: RowRun;
}

/**
 * The row after a `set` edit; its revision counts up by one. A cell that is made untouched in a row the server
 * has shows the server's content again, as nobody claims anything else of it.
 */
export function withSet(row: Row, edit: Extract<Edit, { kind: 'set' }>): Row {
  const edited = withCells(row, edit.cells, edit.untouch);
  const asAt = edit.asAt ?? stillUndecided(row, edit);
  return asAt === undefined ? edited : { ...edited, asAt };
}

/**
 * A row whose decision was taken back stands on what the server held then: sending it would ask nobody. It stays in
 * conflict by an edit that says nothing of all the cells to be decided. Gives the revision it stays at.
 */
function stillUndecided(row: Row, { cells, untouch }: Extract<Edit, { kind: 'set' }>): number | undefined {
  if (row.run === null || !isTakenBack(row)) return undefined;
  const isNamed = (name: string): boolean => Object.hasOwn(cells, name) || untouch.includes(name);
  const keys = keyFields(row.sheet);
  const isDecided = changedFields(row).every((name) => keys.includes(name) || isNamed(name));
  return isDecided ? undefined : row.run.revision;
}

/** The row after cells were given content and others made untouched. */
export function withCells(row: Row, cells: Cells, untouch: readonly string[]): Row {
  const revision = row.revision + 1;
  const next: Record<string, CellValue> = { ...row.cells };
  // One by one: spreading a second object takes far longer, which counts in a paste of 10,000 rows.
  for (const [name, value] of Object.entries(cells)) next[name] = value;
  for (const name of untouch) {
    const loaded = row.baseline?.[name];
    if (loaded === undefined) Reflect.deleteProperty(next, name);
    else next[name] = loaded;
  }
  const editedAt = editedAtAfter(row, Object.keys(cells), untouch);
  const edited = { ...row, cells: next, editedAt, revision };
  if (row.asAt !== undefined) Reflect.deleteProperty(edited, 'asAt');
  return edited;
}

/** What was made last for a row that nobody had edited before: the next row of a paste mostly needs the same. */
let first: { readonly names: readonly string[]; readonly editedAt: Readonly<Record<string, number>> } = {
  names: [],
  editedAt: {},
};

/** `Row.editedAt` after a `set` edit. Rows first edited alike share one object, which nobody changes. */
function editedAtAfter(
  row: Row,
  names: readonly string[],
  untouch: readonly string[],
): Readonly<Record<string, number>> {
  const isFirst = row.editedAt === undefined && row.revision === 0 && untouch.length === 0;
  if (isFirst && isSameList(names, first.names)) return first.editedAt;
  const editedAt: Record<string, number> = { ...row.editedAt };
  for (const name of names) editedAt[name] = row.revision + 1;
  for (const name of untouch) editedAt[name] = 0;
  if (isFirst) first = { names, editedAt };
  return editedAt;
}

function isSameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((name, index) => name === right[index]);
}

/** The row to be added, with what was said of it (`there`) where that was said of just what is added; else as it is. */
export function addedWithWord(
  added: AddedRow,
  there: Pick<AddedRow, 'cells' | 'baseline' | 'word'> | undefined,
): AddedRow {
  if (there?.word === undefined || !sameCells(there.cells, added.cells)) return added;
  const { baseline } = there;
  const isBased = baseline !== null && added.baseline !== null && sameCells(baseline, added.baseline);
  return isBased || baseline === added.baseline ? { ...added, word: there.word } : added;
}

function sameCells(left: Cells, right: Cells): boolean {
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => name in right && sameContent(left[name], right[name]))
  );
}

/** A fresh row from what an edit adds; one that a run has spoken of is at the revision it spoke of. */
export function rowFromAdded({ word, ...added }: AddedRow): Row {
  return { ...added, revision: word?.revision ?? 0, run: word ?? null };
}
