import { assertNever } from '../../../shared/plan/assert-never';
import type { Edit } from '../../../shared/plan/edit';
import type { Row } from '../../../shared/plan/row';
import { editedRows } from '../row-book';
import { changeContent, removedContent, rowContent } from './edit-content';
import type { EditLog } from './edit-log';
import { EditRefused } from './edit-refused';
import type { EditRequest } from './edit-request';
import type { PlaceList } from './place-list';
import type { RowTable, StoredRow } from './row-table';

/** What keeping edits works on. */
export interface EditTables {
  readonly places: PlaceList;
  readonly rows: RowTable;
  readonly log: EditLog;
}

export interface EditMoment {
  readonly workspace: number;
  readonly now: number;
}

/**
 * Does the edits of one gesture to the rows and writes them into the audit; inside a transaction. Gives the rows
 * that had gone and came back by it. A gesture that was kept before has no effect. Throws `EditRefused`.
 */
export function keepEdits(tables: EditTables, request: EditRequest, at: EditMoment): readonly Row[] {
  if (tables.log.has(at.workspace, request.id)) return [];
  const gesture = tables.log.begin(at.workspace, request, at.now);
  if (gesture === undefined) throw new EditRefused('There is no such step to undo or redo.');
  const revived = new Map<string, Row>();
  for (const edit of request.edits) {
    const row = keepEdit(tables, edit, { ...at, gesture });
    if (row !== undefined) revived.set(row.id, row);
  }
  return [...revived.values()];
}

/** Keeps one edit; gives its row where it had gone. */
function keepEdit(tables: EditTables, asked: Edit, at: EditMoment & { gesture: number }): Row | undefined {
  const { rows } = tables;
  const edit = withTrueWord(tables.log, asked, at.workspace);
  const id = edit.kind === 'add' ? edit.row.id : edit.rowId;
  const found = rows.find(at.workspace, id);
  const edited = editedRows([edit], {
    row: () => (found?.isGone === false ? found.row : undefined),
    gone: () => (found?.isGone === true ? found.row : undefined),
  });
  if (!edited.ok) throw new EditRefused(edited.reason);
  for (const row of edited.put.values()) {
    const content = loggedContent(tables.places, edit, found?.row);
    tables.log.add(at.gesture, at.workspace, { kind: edit.kind, rowId: id, ...content });
    put(rows, at.workspace, { found, row });
  }
  const after = edited.put.get(id);
  return edited.revived.has(id) && after !== null ? after : undefined;
}

/** A row is called saved or refused only as it was when it was removed, whatever the window says. */
function withTrueWord(log: EditLog, edit: Edit, workspace: number): Edit {
  if (edit.kind !== 'add' || edit.row.word === undefined) return edit;
  const { word: _asked, ...row } = edit.row;
  const word = log.wordOfRemoved(workspace, row.id);
  return { kind: 'add', row: word === undefined ? row : { ...row, word } };
}

function put(
  rows: RowTable,
  workspace: number,
  { found, row }: { readonly found: StoredRow | undefined; readonly row: Row | null },
): void {
  if (row === null) {
    if (found !== undefined) rows.remove(found.number);
  } else if (found !== undefined && !found.isGone) {
    rows.replace(found, row);
  } else {
    if (found !== undefined) rows.remove(found.number);
    rows.insert(workspace, row);
  }
}

function loggedContent(
  places: PlaceList,
  edit: Edit,
  before: Row | undefined,
): { readonly sheet: Row['sheet']; readonly content: string } {
  if (edit.kind === 'add') return { sheet: edit.row.sheet, content: rowContent(edit.row, places) };
  if (before === undefined) throw new Error('An edit of no row was let through');
  switch (edit.kind) {
    case 'set':
      return { sheet: before.sheet, content: changeContent(edit, before, places) };
    case 'remove':
      return { sheet: before.sheet, content: removedContent(before, places) };
    default:
      return assertNever(edit);
  }
}
