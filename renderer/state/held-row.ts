import type { CellValue } from '../../shared/plan/cells';
import { type Edit, withSet } from '../../shared/plan/edit';
import { LateEdit } from '../../shared/plan/late-edit';
import type { Row } from '../../shared/plan/row';
import { keyFields } from '../../shared/plan/row-key';
import { type RowUpdate, withUpdate } from '../../shared/plan/row-update';
import type { SheetName } from '../../shared/plan/sheet';
import type { RowShelf } from './row-shelf';

export type SetEdit = Extract<Edit, { readonly kind: 'set' }>;

/** A change that may wait until somebody looks at the row: an edit of amounts, or what a run says. */
export type QuietChange = SetEdit | Pick<RowUpdate, 'rowId' | 'run'>;

/**
 * A row as a sheet holds it until somebody looks at it: by its number on the shelf, as it came from the store, or
 * with changes that are still to be made. Opening 100,000 rows or pasting over 10,000 has to be quick, and few of
 * them are looked at.
 */
export type HeldRow = Row | ShelvedRow | ChangedRow;

/** The number of a row on the shelf of its sheet. */
export type ShelvedRow = number;

/** Changes that wait on one row at most: what a cell holds is worked out through all of them. */
const longestChain = 3;

/** A row and the change that was made to it last. */
export class ChangedRow {
  /** How many changes wait. */
  readonly length: number;

  constructor(
    readonly before: HeldRow,
    readonly change: QuietChange,
  ) {
    this.length = before instanceof ChangedRow ? before.length + 1 : 1;
  }
}

/** A field, and the place where the shelf has it. */
export interface FieldPlace {
  readonly field: string;
  readonly place: number;
}

/** Where the row stands, without unpacking it. */
export function positionOf(held: HeldRow, shelf: RowShelf): number {
  const row = unchanged(held);
  return typeof row === 'number' ? shelf.position(row) : row.position;
}

/** Whether the server has not got the row, as far as is known. */
export function isNewRow(held: HeldRow, shelf: RowShelf): boolean {
  const row = unchanged(held);
  return typeof row === 'number' ? !shelf.hasBaseline(row) : row.baseline === null;
}

/** The row before the changes that wait, none of which gives it another position or baseline. */
function unchanged(held: HeldRow): Row | ShelvedRow {
  let row = held;
  while (row instanceof ChangedRow) row = row.before;
  return row;
}

/** Whether it is as the server gave it and no run has said anything of it. */
export function isUntouched(held: HeldRow, shelf: RowShelf): boolean {
  if (typeof held === 'number') return shelf.isUntouched(held);
  if (!(held instanceof ChangedRow)) return held.run === null && held.cells === held.baseline;
  const number = shelvedNumber(held);
  return number !== undefined && shelf.isAsLoaded(number) && runOf(held) === null;
}

/** Whether no run has said anything of it. */
export function isUnspokenOf(held: HeldRow, shelf: RowShelf): boolean {
  if (typeof held === 'number') return shelf.head(held).run === null;
  if (!(held instanceof ChangedRow)) return held.run === null;
  return 'kind' in held.change && isUnspokenOf(held.before, shelf);
}

/** What a run said last of a row to which that is the last that has happened; undefined for another one. */
export function runOf({ change }: ChangedRow): RowUpdate['run'] | undefined {
  return 'kind' in change ? undefined : change.run;
}

/** Where on the shelf the row's cells lie, if all do: no edit has changed any. */
export function shelvedNumber(held: HeldRow | undefined): ShelvedRow | undefined {
  if (typeof held === 'number') return held;
  if (!(held instanceof ChangedRow) || 'kind' in held.change) return undefined;
  return typeof held.before === 'number' ? held.before : undefined;
}

/** The content of one cell, without unpacking the row. */
export function contentOf(held: HeldRow, at: FieldPlace, shelf: RowShelf): CellValue | undefined {
  if (typeof held === 'number') return shelf.content(held, at.place);
  if (!(held instanceof ChangedRow)) return held.cells[at.field];
  const { before, change } = held;
  if (change instanceof LateEdit) {
    const content = change.contentOf(at.field);
    if (content !== undefined) return content;
  } else if ('kind' in change) {
    if (change.untouch.includes(at.field)) return loadedContent(before, at, shelf);
    if (Object.hasOwn(change.cells, at.field)) return change.cells[at.field];
  }
  return contentOf(before, at, shelf);
}

/** What the server gave. */
function loadedContent(held: HeldRow, at: FieldPlace, shelf: RowShelf): CellValue | undefined {
  const row = unchanged(held);
  return typeof row === 'number' ? shelf.loadedContent(row, at.place) : row.baseline?.[at.field];
}

/** The row itself. */
export function rowFrom(held: HeldRow, shelf: RowShelf): Row {
  if (typeof held === 'number') return shelf.unpacked(held);
  return held instanceof ChangedRow ? withChange(rowFrom(held.before, shelf), held.change) : held;
}

/** The row after the change. */
export function withChange(row: Row, change: SetEdit | RowUpdate): Row {
  return 'kind' in change ? withSet(row, change) : withUpdate(row, change);
}

/** Whether so many changes wait on the row that one more has it made. */
export function isLongChain(held: HeldRow): boolean {
  return held instanceof ChangedRow && held.length >= longestChain;
}

/** The row with one more change, which is made when somebody looks at it. */
export function changedRow(held: HeldRow, change: QuietChange, shelf: RowShelf): ChangedRow {
  if (!(held instanceof ChangedRow)) return new ChangedRow(held, change);
  // What a run says takes the place of what it said before.
  const isOnlyRun = !('kind' in change) && !('kind' in held.change);
  if (isOnlyRun) return new ChangedRow(held.before, change);
  return new ChangedRow(isLongChain(held) ? rowFrom(held, shelf) : held, change);
}

/** Whether the change may give the row another key: such a change is made at once. */
export function mayMoveKey(change: SetEdit | RowUpdate, sheet: SheetName): boolean {
  if (!('kind' in change)) return change.rebase !== undefined;
  if (change instanceof LateEdit) return holdsKey(change.late.fields, sheet);
  return keyFields(sheet).some((name) => name in change.cells || change.untouch.includes(name));
}

/** What was asked last: all edits of a paste have one list of fields. */
let asked: { fields: readonly string[]; sheet: SheetName; isHeld: boolean } | undefined;

function holdsKey(fields: readonly string[], sheet: SheetName): boolean {
  if (asked?.fields !== fields || asked.sheet !== sheet) {
    asked = { fields, sheet, isHeld: keyFields(sheet).some((name) => fields.includes(name)) };
  }
  return asked.isHeld;
}
