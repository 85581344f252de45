import type { SavedView, SheetView } from '../../../shared/ipc/view-schemas';
import type { Network } from '../../../shared/plan/field';
import { isFixed, orderedColumns } from './column-arrangement';
import type { FieldColumn, GridColumn } from './grid-column';

/** A view every sheet has that has something to show in it: which of the scrolling columns it shows. */
export interface BuiltInView {
  readonly name: string;
  readonly shows: (column: FieldColumn) => boolean;
}

const allColumns = 'All columns';
/** Which columns hold a change is found out when it is chosen: columns never come and go while one types. */
export const changedColumns = 'Changed columns only';

const inNetwork = (network: Network) => (column: FieldColumn) => column.field.network === network;

const inGroups =
  (...groups: readonly string[]) =>
  (column: FieldColumn) =>
    groups.includes(column.group);

const builtIn: readonly BuiltInView[] = [
  { name: allColumns, shows: () => true },
  { name: 'In network only', shows: inNetwork('in') },
  { name: 'Out of network', shows: inNetwork('out') },
  { name: 'Deductibles', shows: inGroups('Deductible') },
  { name: 'Maximums', shows: inGroups('Annual maximum', 'Lifetime maximum', 'Out of pocket') },
];

/** The views a sheet has without anybody's doing; `Changed columns only` is one more. */
export function builtInViews(columns: readonly GridColumn[]): readonly BuiltInView[] {
  const fields = scrollingFields(columns);
  return builtIn.filter(({ shows }) => fields.some(shows));
}

/** Whether a name is taken by a view that nobody saved; names are compared without case. */
export function isBuiltInName(name: string): boolean {
  const names = [changedColumns, ...builtIn.map((view) => view.name)];
  return names.some((taken) => taken.toLowerCase() === name.trim().toLowerCase());
}

/** The names of the scrolling columns that are not among those shown. */
export function hiddenBut(
  columns: readonly GridColumn[],
  shows: (column: FieldColumn) => boolean,
): readonly string[] {
  return scrollingFields(columns)
    .filter((column) => !shows(column))
    .map(({ id }) => id);
}

/**
 * How the columns stand now, under a name, without sort and filters. Every column is named in the order, so that it
 * stays as it is.
 */
export function savedAs(name: string, view: SheetView, columns: readonly GridColumn[]): SavedView {
  const order = orderedColumns(columns, view).filter((column) => !isFixed(column));
  const { hidden, folded, frozen } = view;
  return { name: name.trim(), order: order.map(({ id }) => id), hidden, folded, frozen, rows: null };
}

/** Whether the columns stand otherwise than in the view they were taken from. */
export function differsFrom(saved: SavedView, view: SheetView, columns: readonly GridColumn[]): boolean {
  const now = savedAs(saved.name, view, columns);
  const then = savedAs(saved.name, { ...view, ...saved }, columns);
  return (
    now.order.join() !== then.order.join() ||
    !sameSet(now.hidden, then.hidden) ||
    !sameSet(now.folded, then.folded) ||
    !sameSet(now.frozen, then.frozen)
  );
}

/** The view the columns were taken from; with none hidden, that of all columns. */
export function viewName({ named, hidden }: Pick<SheetView, 'named' | 'hidden'>): string | null {
  return named ?? (hidden.length === 0 ? allColumns : null);
}

/** What the columns on screen are called, as they stand now. */
export function viewTitle(
  view: SheetView,
  saved: readonly SavedView[],
  columns: readonly GridColumn[],
): string {
  const name = viewName(view);
  if (name === null) return `${view.hidden.length} hidden`;
  const own = saved.find((one) => one.name === name);
  return own !== undefined && differsFrom(own, view, columns) ? `${name} (changed)` : name;
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name));
}

function scrollingFields(columns: readonly GridColumn[]): readonly FieldColumn[] {
  return columns.filter((column): column is FieldColumn => column.kind === 'field' && !isFixed(column));
}
