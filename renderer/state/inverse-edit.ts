import { assertNever } from '../../shared/plan/assert-never';
import type { CellValue } from '../../shared/plan/cells';
import type { Edit } from '../../shared/plan/edit';
import type { Row } from '../../shared/plan/row';
import { lastingWord, wordStands } from '../../shared/plan/row-state';

type SetEdit = Extract<Edit, { readonly kind: 'set' }>;

/** Edits worked out when somebody asks for them, and then kept. */
export function workedOutOnce(work: () => readonly Edit[]): () => readonly Edit[] {
  let edits: readonly Edit[] | undefined;
  return () => (edits ??= work());
}

/** The edit that takes back `edit`, given the row as it was before; undefined when there is nothing to take back. */
export function inverseEdit(edit: Edit, before: Row | undefined): Edit | undefined {
  switch (edit.kind) {
    case 'add':
      return { kind: 'remove', rowId: edit.row.id };
    case 'remove':
      return before === undefined ? undefined : { kind: 'add', row: addedFrom(before) };
    case 'set':
      return before === undefined ? undefined : setBack(edit, before);
    default:
      return assertNever(edit);
  }
}

function addedFrom(row: Row): Extract<Edit, { kind: 'add' }>['row'] {
  const { id, sheet, position, cells, baseline } = row;
  const word = lastingWord(row);
  const added = { id, sheet, position, cells, baseline };
  return word === undefined ? added : { ...added, word };
}

function setBack(edit: SetEdit, before: Row): Edit {
  const back = contentsBack(edit, (name) => before.cells[name]);
  // What the last run said of the row becomes true again with what it said it of.
  return before.run !== null && wordStands(before) ? { ...back, asAt: before.run.revision } : back;
}

/** The edit that takes back `edit` in a row of which no run has spoken, given its contents before. */
export function contentsBack(edit: SetEdit, contentBefore: (name: string) => CellValue | undefined): SetEdit {
  const cells: Record<string, string | null> = {};
  const untouch: string[] = [];
  for (const name of [...Object.keys(edit.cells), ...edit.untouch]) {
    const value = contentBefore(name);
    if (value === undefined) untouch.push(name);
    else cells[name] = value;
  }
  return { kind: 'set', rowId: edit.rowId, cells, untouch };
}
