import type { Edit } from '../../shared/plan/edit';
import type { Row } from '../../shared/plan/row';
import { wordStands } from '../../shared/plan/row-state';

/**
 * Edits that will bring rows back to what they are now: with the rows comes back what the last run said of them,
 * as far as it is true of them now.
 */
export function withWordNow(edits: readonly Edit[], rowOf: (id: string) => Row | undefined): readonly Edit[] {
  return edits.map((edit) => {
    const row = edit.kind === 'set' ? rowOf(edit.rowId) : undefined;
    if (edit.kind !== 'set' || row === undefined) return edit;
    return row.run !== null && wordStands(row) ? { ...edit, asAt: row.run.revision } : edit;
  });
}
