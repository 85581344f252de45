import { addedWithWord, type Edit } from '../../shared/plan/edit';
import type { Row } from '../../shared/plan/row';
import { lastingWord, wordStands } from '../../shared/plan/row-state';

/**
 * Edits that will bring rows back to what they are now: with the rows comes back what the last run said of them,
 * as far as it is true of them now.
 */
export function withWordNow(edits: readonly Edit[], rowOf: (id: string) => Row | undefined): readonly Edit[] {
  return edits.map((edit) => {
    if (edit.kind === 'remove') return edit;
    const row = rowOf(edit.kind === 'add' ? edit.row.id : edit.rowId);
    if (row === undefined) return edit;
    if (edit.kind === 'add') return added(edit, row);
    return row.run !== null && wordStands(row) ? { ...edit, asAt: row.run.revision } : edit;
  });
}

function added(edit: Extract<Edit, { kind: 'add' }>, row: Row): Edit {
  const word = lastingWord(row);
  const { cells, baseline } = row;
  return {
    kind: 'add',
    row: addedWithWord(edit.row, word === undefined ? undefined : { cells, baseline, word }),
  };
}
