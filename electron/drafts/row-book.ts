import { assertNever } from '../../shared/plan/assert-never';
import { type Edit, rowFromAdded, withSet } from '../../shared/plan/edit';
import type { Row } from '../../shared/plan/row';
import { goneMessage } from '../../shared/plan/row-state';
import { addProblem, setProblem } from './edit-check';

/** What a group of edits does to rows: put these, take those away; `revived` had been taken by the server. */
export interface EditedRows {
  readonly ok: true;
  readonly put: ReadonlyMap<string, Row | null>;
  readonly revived: ReadonlySet<string>;
}

/** Where edits find the rows they speak of. */
export interface RowSource {
  readonly row: (id: string) => Row | undefined;
  /** A row that was removed because the server no longer has it. */
  readonly gone: (id: string) => Row | undefined;
}

/** Applies edits in order to the rows of `source` without changing it; or says why one of them cannot be. */
export function editedRows(
  edits: readonly Edit[],
  source: RowSource,
): EditedRows | { readonly ok: false; readonly reason: string } {
  const put = new Map<string, Row | null>();
  const revived = new Set<string>();
  const current = (id: string): Row | undefined =>
    put.has(id) ? (put.get(id) ?? undefined) : source.row(id);
  for (const edit of edits) {
    const id = edit.kind === 'add' ? edit.row.id : edit.rowId;
    const isGone = current(id) === undefined && !put.has(id) && source.gone(id) !== undefined;
    if (isGone && edit.kind === 'remove') continue;
    const row = isGone && edit.kind === 'set' ? source.gone(id) : current(id);
    const edited = afterEdit(edit, row);
    if (typeof edited === 'string') return { ok: false, reason: edited };
    const isRevived = isGone && edit.kind === 'set' && edited !== null;
    put.set(id, isRevived ? inConflict(edited) : edited);
    if (isRevived) revived.add(id);
  }
  return { ok: true, put, revived };
}

/** As if it had been edited before the server was read: whether it is created again is for a person to say. */
function inConflict(row: Row): Row {
  return { ...row, run: { state: 'conflict', message: goneMessage(row), revision: row.revision } };
}

/** The row after the edit, null when it takes it away, or why it cannot be. */
function afterEdit(edit: Edit, row: Row | undefined): Row | null | string {
  switch (edit.kind) {
    case 'add':
      if (row !== undefined) return 'The row is there already.';
      return addProblem(edit.row) ?? rowFromAdded(edit.row);
    case 'remove':
      return row === undefined ? missing : null;
    case 'set':
      if (row === undefined) return missing;
      return setProblem(row, edit.cells, edit.untouch) ?? withSet(row, edit);
    default:
      return assertNever(edit);
  }
}

const missing = 'The row is no longer in the workspace.';
