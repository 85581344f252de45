import { flushSync } from 'react-dom';
import type { SheetView } from '../../shared/ipc/view-schemas';
import { counted } from '../ui/number-text';
import { forgetRepeat } from './commands/repeat';
import type { GridSession } from './grid-session';
import { isFixed } from './model/column-arrangement';
import {
  folding,
  freezing,
  hiding,
  moving,
  type MoveTarget,
  showing,
  unfreezing,
} from './model/column-changes';
import { isBuiltInName } from './model/column-views';
import type { GridColumn } from './model/grid-column';
import { keptSelection } from './model/kept-selection';
import { rangesOf } from './model/selection';
import { withoutChoosing } from './stray-cursor';

/** The columns of the selection, left to right. */
export function selectedColumns(session: GridSession): readonly GridColumn[] {
  const ranges = rangesOf(session.selection.get());
  return session.columns.filter((_, index) =>
    ranges.some(({ firstColumn, lastColumn }) => index >= firstColumn && index <= lastColumn),
  );
}

/** Whether whole columns are selected, from the first row to the last. */
export function isWholeSelected(session: GridSession): boolean {
  const last = session.rows.count - 1;
  const isWhole = rangesOf(session.selection.get()).every(
    ({ firstRow, lastRow }) => firstRow === 0 && lastRow === last,
  );
  return isWhole && selectedColumns(session).some((column) => !isFixed(column));
}

/** Changes how the columns stand; the selection stays on the columns it was on. F4 repeats nothing older than that. */
export function arrange(session: GridSession, change: Partial<SheetView>): void {
  forgetRepeat(session);
  const before = session.layout.get();
  // The sheet has to be drawn as it stands now before it can scroll.
  flushSync(() => {
    session.columnDesk.change(change);
    // Nobody has chosen a row by that, and a block beside one that was hidden is not one to look through.
    withoutChoosing(session, () => {
      session.find.keepScope(() => {
        session.selection.set(keptSelection(session.selection.get(), before, session.layout.get()));
      });
    });
  });
}

/** A view nobody saved is no longer what its name says once columns come or go. */
function unnamed(session: GridSession): Pick<SheetView, 'named'> {
  const { named } = session.columnDesk.arrangement;
  return { named: named !== null && isBuiltInName(named) ? null : named };
}

export function hideColumns(session: GridSession, columns: readonly GridColumn[]): void {
  const ids = columns.filter((column) => !isFixed(column)).map(({ id }) => id);
  arrange(session, { ...hiding(session.columnDesk.standing, ids), ...unnamed(session) });
  const kept = ids.length === 1 ? 'It keeps what it holds.' : 'They keep what they hold.';
  session.workspace.tell('information', `${counted(ids.length, 'column')} hidden. ${kept}`);
}

/** Shows columns wherever they were hidden or folded away. */
export function showColumns(session: GridSession, ids: readonly string[]): void {
  arrange(session, { ...showing(session.columnDesk.standing, ids), ...unnamed(session) });
}

/** Shows what is hidden within the selection and at its edges, as Excel does; of one cell, everything. */
export function showHiddenNear(session: GridSession): void {
  const { ordered, arrangement } = session.columnDesk;
  const selected = selectedColumns(session).map((column) => ordered.indexOf(column));
  const isAll = selected.length < 2;
  const from = isAll ? 0 : Math.min(...selected);
  const to = isAll ? ordered.length - 1 : Math.max(...selected);
  const ids = ordered
    .slice(from, to + 1)
    .map(({ id }) => id)
    .filter((id) => arrangement.hidden.includes(id));
  if (ids.length === 0) {
    session.workspace.tell('information', 'No column is hidden between those selected.');
    return;
  }
  showColumns(session, ids);
  session.workspace.tell('information', `${counted(ids.length, 'column')} shown again.`);
}

/** Brings a column that was hidden or folded away into sight; says so. */
export function bringIntoSight(session: GridSession, id: string): void {
  const column = session.columnDesk.column(id);
  if (column === undefined || session.columnDesk.indexOf(id) !== -1) return;
  showColumns(session, [id]);
  session.workspace.tell('information', `The column ${column.heading} was hidden and is shown again.`);
}

/** Moves columns beside another and brings them into view. */
export function moveColumns(session: GridSession, columns: readonly GridColumn[], target: MoveTarget): void {
  const ids = columns.filter((column) => !isFixed(column)).map(({ id }) => id);
  const { arrangement } = session.columnDesk;
  const moved = moving(session.columnDesk.standing, ids, target);
  if (moved === arrangement) return;
  arrange(session, moved);
  const [first = ''] = ids;
  session.reveal({ row: session.selection.get().active.row, column: session.columnDesk.indexOf(first) });
}

/** Moves columns one place; they gather where they were apart. */
export function moveStep(session: GridSession, columns: readonly GridColumn[], side: 'left' | 'right'): void {
  const moved = columns.filter((column) => !isFixed(column));
  const indexes = moved.map(({ id }) => session.columnDesk.indexOf(id));
  const beside = side === 'left' ? Math.min(...indexes) - 1 : Math.max(...indexes) + 1;
  const neighbour = session.column(beside);
  if (moved.length === 0 || neighbour === undefined || isFixed(neighbour)) return;
  moveColumns(session, moved, { id: neighbour.id, side: side === 'left' ? 'before' : 'after' });
  session.workspace.tell('information', `${namesOf(moved)} moved ${side}.`);
}

/** Freezes every column up to one; says why where the window is too narrow for it. */
export function freezeUpTo(session: GridSession, column: GridColumn): void {
  arrange(session, freezing(session.columnDesk.standing, column.id));
  const place = session.layout.get().places[session.columnDesk.indexOf(column.id)];
  const text =
    place?.region === 'start'
      ? `Frozen up to ${column.heading}.`
      : 'Frozen as far as the window is wide enough; the rest once it is wider.';
  session.workspace.tell('information', text);
}

export function unfreeze(session: GridSession): void {
  arrange(session, unfreezing(session.columnDesk.standing));
  session.workspace.tell('information', 'Only status, key and message stay at the edges now.');
}

/** Folds a group to its first column, or shows all of it. */
export function foldGroup(session: GridSession, group: string, isFolded: boolean): void {
  const { columnDesk, workspace } = session;
  const shown = session.columns.length;
  arrange(session, folding(columnDesk.arrangement, group, isFolded));
  const count = counted(Math.abs(session.columns.length - shown), 'column');
  workspace.tell(
    'information',
    isFolded ? `${group} folded: ${count} out of sight.` : `${group} unfolded: ${count} more.`,
  );
}

/** Every column as the sheet comes: order, widths, nothing hidden, folded or frozen beyond the fixed ones. */
export function resetColumns(session: GridSession): void {
  arrange(session, { widths: {}, order: [], hidden: [], folded: [], frozen: [], named: null });
  session.workspace.tell('information', 'The columns stand as they come.');
}

function namesOf(columns: readonly GridColumn[]): string {
  const [first, ...others] = columns;
  return others.length === 0 ? (first?.heading ?? '') : counted(columns.length, 'column');
}
