import type { SheetRows } from '../sheet-rows';
import type { RowMask } from './row-sieve';
import { stoodAfter, type WantedPlace, withArrivals } from './arrivals';
import { extendedOrder, orderOf, type ShownOrder } from './shown-order';

/** What is known of rows that are not there: those about to come, and those that went. */
export interface Upkeep {
  readonly wanted: WantedPlace | null;
  /** Rows that went, each with the one it stood after on screen. */
  readonly left: ReadonlyMap<string, string | undefined>;
}

interface Change extends Upkeep {
  /** Rows went or came between others, not at the end of the sheet alone. */
  readonly isReordered: boolean;
  readonly isSorted: boolean;
  /** Which rows pass the filters now. */
  readonly passes: () => RowMask;
}

/**
 * The order shown after rows came or went. Rows that were made here are shown whatever the filters say, rows from
 * the server where they pass.
 */
export function afterChange(rows: SheetRows, before: ShownOrder, change: Change) {
  let mask: RowMask | undefined;
  const isShown = (index: number): boolean => {
    if (rows.rowAt(index)?.baseline === null) return true;
    mask ??= change.passes();
    return mask[index] === 1;
  };
  if (!change.isReordered && change.wanted === null && change.left.size === 0) {
    return { order: extendedOrder(rows, before, isShown), left: change.left };
  }
  const left = new Map([...change.left, ...stoodAfter(rows, before)]);
  const ids = change.isSorted
    ? withArrivals(rows, before, { isShown, wanted: change.wanted, left })
    : inSheetOrder(rows, before, isShown);
  for (const id of left.keys()) if (rows.indexOf(id) !== -1) left.delete(id);
  return { order: orderOf(rows, ids), left };
}

function inSheetOrder(
  rows: SheetRows,
  before: ShownOrder,
  isShown: (index: number) => boolean,
): readonly string[] {
  const known = before.knownIds();
  const stays = new Set(before.shownIds());
  const ids: string[] = [];
  for (let index = 0; index < rows.count; index += 1) {
    const id = rows.idAt(index) ?? '';
    if (stays.has(id) || (!known.has(id) && isShown(index))) ids.push(id);
  }
  return ids;
}
