import { assertNever } from '../../shared/plan/assert-never';
import { type CellValue, sameContent } from '../../shared/plan/cells';
import { type AddedRow, type Edit, rowFromAdded } from '../../shared/plan/edit';
import type { Row } from '../../shared/plan/row';
import { isNameFixed, isTakenBack } from '../../shared/plan/row-state';
import { fieldNamed } from '../../shared/plan/sheet';

/** A step as undo (or redo) is about to make it: the edits to apply, and those they take back. */
export interface Turn {
  readonly apply: readonly Edit[];
  readonly takesBack: readonly Edit[];
}

export interface FittingEdits {
  readonly edits: readonly Edit[];
  /** How many edits do not fit any more, in whole or in part. */
  readonly left: number;
}

type SetEdit = Extract<Edit, { readonly kind: 'set' }>;

/** What a step left in a cell; undefined stands for untouched. */
type Content = CellValue | undefined;

/** Stands for a cell that a step had nothing to do with. */
const nothing = Symbol('nothing');

/** The edits of a step that touched a row without taking it away, in their order. */
type Left = readonly Extract<Edit, { kind: 'set' | 'add' }>[];

/**
 * The edits of a turn that still make sense. A cell is only given back where it holds what the step put there:
 * a value that came from the server since is never overwritten by an old one. A row that the server has, or
 * may have in a moment, is not taken away and keeps its name.
 */
export function fittingEdits(turn: Turn, rowOf: (id: string) => Row | undefined): FittingEdits {
  const leftBehind = leftBy(turn.takesBack);
  const edits: Edit[] = [];
  let left = 0;
  const partly = new Set<string>();
  // Edits of one step may build on each other: each is judged by what those before it made of its row.
  const ahead = new Map<string, Row | undefined>();
  for (const edit of turn.apply) {
    const id = edit.kind === 'add' ? edit.row.id : edit.rowId;
    const row = ahead.has(id) ? ahead.get(id) : rowOf(id);
    const fitting = ahead.has(id) ? edit : fittingEdit(edit, row, leftBehind.get(id));
    if (fitting !== edit) {
      left += 1;
      partly.add(id);
    }
    if (fitting === undefined) continue;
    edits.push(fitting);
    if (fitting.kind !== 'set') ahead.set(id, fitting.kind === 'add' ? rowFromAdded(fitting.row) : undefined);
  }
  return { edits: partly.size === 0 ? edits : edits.map((edit) => withoutWord(edit, partly)), left };
}

/**
 * Whether all of a turn fits, seen without looking at whole rows: it takes back the sets of a step one by one, last
 * first, and `holds` says of each that its row still holds what it put there.
 */
export function fitsWhole({ apply, takesBack }: Turn, holds: (left: SetEdit) => boolean): boolean {
  const last = takesBack.length - 1;
  if (apply.length !== takesBack.length) return false;
  return apply.every((edit, at) => {
    const left = takesBack[last - at];
    return edit.kind === 'set' && left?.kind === 'set' && isMirrored(edit, left) && holds(left);
  });
}

function isMirrored(edit: SetEdit, left: SetEdit): boolean {
  if (edit.rowId !== left.rowId || edit.untouch.length + left.untouch.length > 0) return false;
  for (const name of Object.keys(edit.cells)) if (!Object.hasOwn(left.cells, name)) return false;
  return true;
}

/** A row of which something is left as it is does not become what it was. */
function withoutWord(edit: Edit, partly: ReadonlySet<string>): Edit {
  if (edit.kind !== 'set' || edit.asAt === undefined || !partly.has(edit.rowId)) return edit;
  const { asAt: _asAt, ...rest } = edit;
  return rest;
}

/** What to say of edits that did not fit any more. */
export function leftSentence(left: number): string {
  const count = left === 1 ? '1 change was' : `${left.toLocaleString('en-US')} changes were`;
  return `${count} left as the server has it now.`;
}

function fittingEdit(edit: Edit, row: Row | undefined, left: Left | undefined): Edit | undefined {
  switch (edit.kind) {
    case 'add':
      return row === undefined ? edit : undefined;
    case 'remove':
      return row !== undefined && mayGo(row, addedBy(left)) ? edit : undefined;
    case 'set':
      return row === undefined || waitsForDecision(row, edit, left) ? undefined : fittingSet(edit, row, left);
    default:
      return assertNever(edit);
  }
}

/**
 * A row whose decision was taken back stands on what the server held then: older content in it would be an edit over
 * that, which nobody asked for. It stays in conflict; only what was done to it as it is now may be done again.
 */
function waitsForDecision(row: Row, edit: Edit, left: Left | undefined): boolean {
  if (!isTakenBack(row)) return false;
  const isAsItIs = (one: Edit): boolean => one.kind === 'set' && one.asAt === row.run?.revision;
  return !isAsItIs(edit) && left?.some(isAsItIs) !== true;
}

/** A row may be taken away again as it came: not once the server has got it, or may get it in a moment. */
function mayGo(row: Row, added: AddedRow | undefined): boolean {
  const cameWithBaseline = added !== undefined && added.baseline !== null;
  return !isNameFixed(cameWithBaseline ? { ...row, baseline: null } : row);
}

function fittingSet(edit: SetEdit, row: Row, left: Left | undefined): Edit | undefined {
  const fits = (name: string): boolean => {
    const content = contentLeft(left, name);
    return (
      content !== nothing &&
      isAsLeft(row, name, content) &&
      !(isNameFixed(row) && fieldNamed(row.sheet, name)?.keyPart !== undefined)
    );
  };
  // In a row the server has got meanwhile, an untouched cell shows what the server has: nothing to give back.
  const fitsUntouched = (name: string): boolean =>
    fits(name) && !(row.baseline !== null && sameContent(row.cells[name], row.baseline[name]));
  if (Object.keys(edit.cells).every(fits) && edit.untouch.every(fitsUntouched)) return edit;
  const cells = Object.entries(edit.cells).filter(([name]) => fits(name));
  const untouch = edit.untouch.filter(fitsUntouched);
  if (cells.length + untouch.length === 0) return undefined;
  return { ...edit, cells: Object.fromEntries(cells), untouch };
}

/** A cell made untouched in a row the server has shows the server's content. */
function isAsLeft(row: Row, name: string, content: Content): boolean {
  return sameContent(row.cells[name], content === undefined ? row.baseline?.[name] : content);
}

/** What edits leave behind in each row they touch. */
function leftBy(edits: readonly Edit[]): ReadonlyMap<string, Left> {
  const rows = new Map<string, Extract<Edit, { kind: 'set' | 'add' }>[]>();
  for (const edit of edits) {
    if (edit.kind === 'remove') continue;
    const id = edit.kind === 'add' ? edit.row.id : edit.rowId;
    const before = rows.get(id);
    if (before === undefined) rows.set(id, [edit]);
    else before.push(edit);
  }
  return rows;
}

/** The row as the last of the edits added it, if one did. */
function addedBy(left: Left | undefined): AddedRow | undefined {
  const added = left?.findLast((edit) => edit.kind === 'add');
  return added?.kind === 'add' ? added.row : undefined;
}

/** What the last edit that touched the cell left in it. */
function contentLeft(left: Left | undefined, name: string): Content | typeof nothing {
  for (let at = (left?.length ?? 0) - 1; at >= 0; at -= 1) {
    const edit = left?.[at];
    if (edit === undefined) break;
    if (edit.kind === 'set' && edit.untouch.includes(name)) return undefined;
    const { cells } = edit.kind === 'set' ? edit : edit.row;
    if (Object.hasOwn(cells, name)) return cells[name];
  }
  return nothing;
}
