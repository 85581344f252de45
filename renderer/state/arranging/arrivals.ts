import type { SheetRows } from '../sheet-rows';
import type { ShownOrder } from './shown-order';

/** Where rows that are about to be added are to be shown. */
export interface WantedPlace {
  /** The row they stand after on screen; undefined for the top. */
  readonly after: string | undefined;
  /** They are known by their positions, which lie between these. */
  readonly above: number;
  readonly below: number;
}

export interface Arrivals {
  /** Whether a row that came is to be shown. */
  readonly isShown: (index: number) => boolean;
  readonly wanted: WantedPlace | null;
  /** Rows that went, each with the one it stood after on screen: undone, they come back there. */
  readonly left: ReadonlyMap<string, string | undefined>;
}

/** Rows to be shown after a row, or with undefined before all of them. */
type Followers = Map<string | undefined, string[]>;

/**
 * The identities shown after rows came or went, in a sorted sheet: rows that were there stay as they stood. A row
 * that came stands after the one it follows on the sheet, and rows at the end of the sheet stand at the end, so
 * that what was typed stays where it was typed.
 */
export function withArrivals(rows: SheetRows, before: ShownOrder, arrivals: Arrivals): readonly string[] {
  const stays = new Set(before.shownIds().filter((id) => rows.indexOf(id) !== -1));
  const { followers, last } = placedArrivals(rows, { before, stays }, arrivals);
  const shown: string[] = [];
  const show = (id: string | undefined): void => {
    if (id !== undefined) shown.push(id);
    for (const follower of followers.get(id) ?? []) show(follower);
  };
  show(undefined);
  for (const id of stays) show(id);
  for (const id of last) show(id);
  return shown;
}

interface Standing {
  readonly before: ShownOrder;
  /** Rows that were shown and are still there, in the order of the screen. */
  readonly stays: ReadonlySet<string>;
}

function placedArrivals(rows: SheetRows, { before, stays }: Standing, arrivals: Arrivals) {
  const known = before.knownIds();
  const followers: Followers = new Map();
  const isThere = (id: string): boolean => {
    const index = rows.indexOf(id);
    return index !== -1 && (stays.has(id) || (!known.has(id) && arrivals.isShown(index)));
  };
  let anchor: string | undefined;
  let run: string[] = [];
  for (let index = 0; index < rows.count; index += 1) {
    const id = rows.idAt(index) ?? '';
    if (known.has(id)) {
      join(followers, anchor, run);
      run = [];
      if (stays.has(id)) anchor = id;
    } else if (arrivals.isShown(index)) {
      const own = ownAnchor(rows, id, { ...arrivals, isThere });
      if (own === null) run.push(id);
      else join(followers, own.after, [id]);
    }
  }
  return { followers, last: run };
}

/** Where a row that came was wanted, or stood before it went; null where neither is known. */
function ownAnchor(
  rows: SheetRows,
  id: string,
  { wanted, left, isThere }: Arrivals & { readonly isThere: (id: string) => boolean },
): { readonly after: string | undefined } | null {
  const position = rows.row(id)?.position ?? Number.NaN;
  if (wanted !== null && position > wanted.above && position < wanted.below) return wanted;
  if (!left.has(id)) return null;
  let after = left.get(id);
  while (after !== undefined && !isThere(after)) after = left.get(after);
  return { after };
}

/** The row each row that went stood after on screen. */
export function stoodAfter(rows: SheetRows, before: ShownOrder): ReadonlyMap<string, string | undefined> {
  const left = new Map<string, string | undefined>();
  for (const [place, id] of before.shownIds().entries()) {
    if (rows.indexOf(id) === -1) left.set(id, before.idAt(place - 1));
  }
  return left;
}

function join(followers: Followers, anchor: string | undefined, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const known = followers.get(anchor);
  if (known === undefined) followers.set(anchor, [...ids]);
  else known.push(...ids);
}
