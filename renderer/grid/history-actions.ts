import type { Edit } from '../../shared/plan/edit';
import type { HistoryMove } from '../state/history';
import { select } from './cursor-actions';
import { placeOfRow } from './filter/arrange-actions';
import type { GridSession } from './grid-session';
import { type ChangedCells, changedPlaces } from './model/changed-places';
import { changedRanges } from './model/changed-ranges';
import { type CellRange, selectedRanges } from './model/selection';

/** Takes back the last gesture, or does the last undone one again, and selects what that changed. */
export function moveStep(session: GridSession, move: HistoryMove): void {
  void session.workspace.move(move, (step, { edits }) => {
    // Rows that go are those one has just taken back.
    session.stray = null;
    if (step.sheet === session.sheet.name) selectChanged(session, edits);
  });
}

/** A step of more edits than this is shown by its rows alone: to tell its places apart would take too long. */
const fewEdits = 2000;

/** Selects the cells of the edits whose rows are on screen, and shows the first of them. */
function selectChanged(session: GridSession, edits: readonly Edit[]): void {
  showChanged(session, edits);
  const ranges = edits.length > fewEdits ? rowBlocks(session, edits) : changedPlaces(cellsOf(session, edits));
  const [first] = ranges;
  if (first === undefined) return;
  select(session, selectedRanges(ranges, { row: first.firstRow, column: first.firstColumn }));
}

/** The cells of edits that are on screen, row by row. */
function cellsOf(session: GridSession, edits: readonly Edit[]): ChangedCells {
  const places = fieldPlaces(session);
  const cells = new Map<number, Set<number>>();
  for (const edit of edits) {
    const row = session.rows.indexOf(rowOf(edit));
    if (row === -1) continue;
    const columns = cells.get(row) ?? new Set<number>();
    for (const field of fieldsOf(edit) ?? places.keys()) {
      const column = places.get(field);
      if (column !== undefined) columns.add(column);
    }
    cells.set(row, columns);
  }
  return cells;
}

/** The rows of edits that are on screen, from the first column any of them changed to the last. */
function rowBlocks(session: GridSession, edits: readonly Edit[]): readonly CellRange[] {
  const places = fieldPlaces(session);
  const rows: number[] = [];
  const columns = new Set<number>();
  for (const edit of edits) {
    const row = session.rows.indexOf(rowOf(edit));
    if (row === -1) continue;
    rows.push(row);
    for (const field of fieldsOf(edit) ?? places.keys()) columns.add(places.get(field) ?? -1);
  }
  columns.delete(-1);
  return changedRanges(rows, columns);
}

/** The fields an edit touches; undefined for all, as of a row that came or went. */
function fieldsOf(edit: Edit): readonly string[] | undefined {
  return edit.kind === 'set' ? [...Object.keys(edit.cells), ...edit.untouch] : undefined;
}

function fieldPlaces(session: GridSession): ReadonlyMap<string, number> {
  const fields = [...session.columns.entries()].filter(([, { kind }]) => kind === 'field');
  return new Map(fields.map(([index, { id }]) => [id, index]));
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
