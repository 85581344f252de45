import type { SheetRows } from '../sheet-rows';
import type { ShownOrder } from './shown-order';

/** Where rows that are about to be added are to be shown. */
export interface WantedPlace {
  /** The row they come behind on the sheet, which they are known by; undefined for the beginning. */
  readonly behind: string | undefined;
  /** The row they stand after on screen; undefined for the top. */
  readonly after: string | undefined;
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
  let behind: string | undefined;
  let anchor: string | undefined;
  let run: string[] = [];
  const closeRun = (isEnd: boolean): readonly string[] => {
    const arrived = run;
    run = [];
    if (arrivals.wanted !== null && arrivals.wanted.behind === behind) {
      join(followers, arrivals.wanted.after, arrived);
      return [];
    }
    if (!isEnd) join(followers, anchor, arrived);
    return arrived;
  };
  for (let index = 0; index < rows.count; index += 1) {
    const id = rows.idAt(index) ?? '';
    if (known.has(id)) {
      closeRun(false);
      behind = id;
      if (stays.has(id)) anchor = id;
    } else if (arrivals.isShown(index)) {
      if (arrivals.left.has(id)) join(followers, stoodAt(id, arrivals.left, isThere), [id]);
      else run.push(id);
    }
  }
  return { followers, last: closeRun(true) };
}

/** The row a row that came back stood after, or the nearest before that one which is there. */
function stoodAt(id: string, left: Arrivals['left'], isThere: (id: string) => boolean): string | undefined {
  let after = left.get(id);
  while (after !== undefined && !isThere(after)) after = left.get(after);
  return after;
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
