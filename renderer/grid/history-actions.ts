import type { Edit } from '../../shared/plan/edit';
import type { HistoryMove } from '../state/history';
import { select } from './cursor-actions';
import { placeOfRow } from './filter/arrange-actions';
import type { GridSession } from './grid-session';
import { changedRanges } from './model/changed-ranges';
import { selectedRanges } from './model/selection';

/** Takes back the last gesture, or does the last undone one again, and selects what that changed. */
export function moveStep(session: GridSession, move: HistoryMove): void {
  void session.workspace.move(move, (step, { edits }) => {
    if (step.sheet === session.sheet.name) selectChanged(session, edits);
  });
}

/** Selects the cells of the edits whose rows are on screen, and shows the first of them. */
function selectChanged(session: GridSession, edits: readonly Edit[]): void {
  showChanged(session, edits);
  const rows: number[] = [];
  const fields = new Set<string>();
  let isWhole = false;
  for (const edit of edits) {
    const row = session.rows.indexOf(rowOf(edit));
    if (row === -1) continue;
    rows.push(row);
    if (edit.kind === 'set')
      for (const field of [...Object.keys(edit.cells), ...edit.untouch]) fields.add(field);
    else isWhole = true;
  }
  const columns = [...session.columns.entries()]
    .filter(([, { kind, id }]) => kind === 'field' && (isWhole || fields.has(id)))
    .map(([index]) => index);
  const ranges = changedRanges(rows, columns);
  const [first] = ranges;
  if (first === undefined) return;
  select(session, selectedRanges(ranges, { row: first.firstRow, column: first.firstColumn }));
}

/** Where filters hide every row of the edits, they are cleared, so that what was undone can be seen. */
function showChanged(session: GridSession, edits: readonly Edit[]): void {
  const ids = edits.map(rowOf).filter((id) => session.allRows.indexOf(id) !== -1);
  const [first] = ids;
  if (first !== undefined && ids.every((id) => session.rows.indexOf(id) === -1)) placeOfRow(session, first);
}

function rowOf(edit: Edit): string {
  return edit.kind === 'add' ? edit.row.id : edit.rowId;
}
