import { sameContent } from '../../shared/plan/cells';
import type { Edit } from '../../shared/plan/edit';
import type { Row } from '../../shared/plan/row';
import { wordStands } from '../../shared/plan/row-state';

/**
 * Whether edits only put into rows what these hold and the server has got from them since: taking back the decision on a
 * row that was sent, where nothing can be seen.
 */
export function areUnseen(edits: readonly Edit[], rowOf: (id: string) => Row | undefined): boolean {
  return edits.every((edit) => {
    if (edit.kind !== 'set' || edit.untouch.length > 0) return false;
    const row = rowOf(edit.rowId);
    const isHeld = Object.entries(edit.cells).every(([name, content]) =>
      sameContent(row?.cells[name], content),
    );
    return isHeld && row !== undefined && isSaved(row);
  });
}

function isSaved(row: Row): boolean {
  return (row.run?.state === 'created' || row.run?.state === 'updated') && wordStands(row);
}
