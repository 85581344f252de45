import { assertNever } from '../../shared/plan/assert-never';
import { type CellValue, sameContent } from '../../shared/plan/cells';
import type { Edit } from '../../shared/plan/edit';
import type { Row } from '../../shared/plan/row';
import { isNameFixed } from '../../shared/plan/row-state';
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

/** What a step left in a cell; undefined stands for untouched. */
type Content = CellValue | undefined;

/**
 * The edits of a turn that still make sense. A cell is only given back where it holds what the step put there:
 * a value that came from the server since is never overwritten by an old one. A row that the server has, or
 * may have in a moment, is not taken away and keeps its name.
 */
export function fittingEdits(turn: Turn, rowOf: (id: string) => Row | undefined): FittingEdits {
  const expected = contentAfter(turn.takesBack);
  const edits: Edit[] = [];
  let left = 0;
  for (const edit of turn.apply) {
    const fitting = fittingEdit(edit, expected, rowOf);
    if (fitting !== edit) left += 1;
    if (fitting !== undefined) edits.push(fitting);
  }
  return { edits, left };
}

function fittingEdit(
  edit: Edit,
  expected: ReadonlyMap<string, ReadonlyMap<string, Content>>,
  rowOf: (id: string) => Row | undefined,
): Edit | undefined {
  const row = rowOf(edit.kind === 'add' ? edit.row.id : edit.rowId);
  switch (edit.kind) {
    case 'add':
      return row === undefined ? edit : undefined;
    case 'remove':
      return row === undefined || isNameFixed(row) ? undefined : edit;
    case 'set':
      return row === undefined ? undefined : fittingSet(edit, row, expected.get(row.id));
    default:
      return assertNever(edit);
  }
}

function fittingSet(
  edit: Extract<Edit, { kind: 'set' }>,
  row: Row,
  expected: ReadonlyMap<string, Content> | undefined,
): Edit | undefined {
  const fits = (name: string): boolean =>
    expected?.has(name) === true &&
    isAsLeft(row, name, expected.get(name)) &&
    !(isNameFixed(row) && fieldNamed(row.sheet, name)?.keyPart !== undefined);
  const cells = Object.entries(edit.cells).filter(([name]) => fits(name));
  // In a row the server has got meanwhile, an untouched cell shows what the server has: nothing to give back.
  const untouch = edit.untouch.filter(
    (name) => fits(name) && !(row.baseline !== null && sameContent(row.cells[name], row.baseline[name])),
  );
  if (cells.length + untouch.length === 0) return undefined;
  if (cells.length === Object.keys(edit.cells).length && untouch.length === edit.untouch.length) return edit;
  return { ...edit, cells: Object.fromEntries(cells), untouch };
}

/** A cell made untouched in a row the server has shows the server's content. */
function isAsLeft(row: Row, name: string, content: Content): boolean {
  return sameContent(row.cells[name], content === undefined ? row.baseline?.[name] : content);
}

/** The content that edits leave in each cell they touch, by row and JSON name. */
function contentAfter(edits: readonly Edit[]): ReadonlyMap<string, ReadonlyMap<string, Content>> {
  const rows = new Map<string, Map<string, Content>>();
  for (const edit of edits) {
    if (edit.kind === 'remove') continue;
    const id = edit.kind === 'add' ? edit.row.id : edit.rowId;
    const cells = rows.get(id) ?? new Map<string, Content>();
    rows.set(id, cells);
    const given = edit.kind === 'add' ? edit.row.cells : edit.cells;
    for (const [name, value] of Object.entries(given)) cells.set(name, value);
    if (edit.kind === 'set') for (const name of edit.untouch) cells.set(name, undefined);
  }
  return rows;
}
