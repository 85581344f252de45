import type { Edit } from '../../shared/plan/edit';
import type { Row } from '../../shared/plan/row';
import { isTakenBack, wordStands } from '../../shared/plan/row-state';

type SetEdit = Extract<Edit, { readonly kind: 'set' }>;

interface RowsLookedAt {
  /** Whether the row holds all that the edit would give it. */
  readonly holds: (edit: SetEdit) => boolean;
  readonly rowOf: (id: string) => Row | undefined;
}

/** Edits of a step that is undone or done again, without those in which there is nothing to be seen. */
export interface SeenEdits {
  readonly edits: readonly Edit[];
  /** Rows that stay as they were sent. */
  readonly sent: number;
  /** Whether anything of the step is to be seen, or may still be: an edit, or a row that was sent and is not saved. */
  readonly isSeen: boolean;
}

/**
 * Leaves out the edits of rows that were sent since and hold all of it already, as what the decision `Keep mine` put
 * there: they would only take away what the server said of these rows.
 */
export function seenEdits(edits: readonly Edit[], { holds, rowOf }: RowsLookedAt): SeenEdits {
  const changed = new Set<string>();
  const sent = new Map<string, Row>();
  const seen = edits.filter((edit) => {
    const id = edit.kind === 'add' ? edit.row.id : edit.rowId;
    // An edit may build on one before it.
    const isUnseen = edit.kind === 'set' && edit.untouch.length === 0 && !changed.has(id) && holds(edit);
    const row = isUnseen ? rowOf(id) : undefined;
    if (row !== undefined && isSent(row)) {
      sent.set(id, row);
      return false;
    }
    changed.add(id);
    return true;
  });
  const isSeen = seen.length > 0 || ![...sent.values()].every(isSaved);
  return { edits: seen, sent: sent.size, isSeen };
}

/** A row that waits can still be held back, and one whose decision was taken back is to be decided. */
function isSent(row: Row): boolean {
  if (row.run === null || row.run.state === 'queued') return false;
  return row.run.state === 'sending' || (wordStands(row) && !isTakenBack(row));
}

function isSaved({ run }: Row): boolean {
  return run?.state === 'created' || run?.state === 'updated';
}
