import { comparedText } from '../../shared/plan/row-key';
import type { ReviewEntry } from './review-entries';
import { type ShownKind, type ShownRows, shownKinds } from './review-kind';
import type { PlanLine } from './review-lines';

/** What is known of the rows of a review at this moment. */
export interface LayoutGround {
  readonly entries: readonly ReviewEntry[];
  readonly kindOf: (entry: ReviewEntry) => ShownKind;
  readonly linesOf: (entry: ReviewEntry) => number;
  readonly isLeft: (entry: ReviewEntry) => boolean;
  readonly isUnloaded: (entry: ReviewEntry) => boolean;
  /** Only these rows are shown; null for all. */
  readonly only: ShownRows | null;
}

/** A plan of the review and where its rows are among the entries. */
export interface PlanSpan extends PlanLine {
  readonly from: number;
  readonly to: number;
}

/** What stands on a line: a plan, or the line of so many of an entry. */
export type LinePlace = { readonly plan: PlanSpan } | { readonly entry: ReviewEntry; readonly part: number };

/** Where every line stands: some typed numbers, so that it is made anew in milliseconds whatever the size. */
export class ReviewLayout {
  readonly lines: number;
  readonly plans: readonly PlanSpan[];
  readonly counts: Readonly<Record<ShownKind, number>>;
  /** The first line of each item; an item is an entry, or below nought a plan. */
  readonly #starts: Uint32Array;
  readonly #items: Int32Array;
  readonly #length: number;

  constructor(private readonly ground: LayoutGround) {
    const { entries, kindOf, linesOf } = ground;
    const isShown = shownBy(ground);
    this.plans = planSpans(ground);
    this.#starts = new Uint32Array(entries.length + this.plans.length);
    this.#items = new Int32Array(entries.length + this.plans.length);
    const counts = Object.fromEntries(shownKinds.map((kind) => [kind, 0])) as Record<ShownKind, number>;
    let lines = 0;
    let length = 0;
    const put = (item: number, taken: number): void => {
      this.#items[length] = item;
      this.#starts[length] = lines;
      length += 1;
      lines += taken;
    };
    for (const [at, { from, to }] of this.plans.entries()) {
      let isNamed = false;
      for (let index = from; index < to; index += 1) {
        const entry = entries[index];
        if (entry === undefined) continue;
        const kind = kindOf(entry);
        counts[kind] += 1;
        if (!isShown(entry, kind)) continue;
        if (!isNamed) put(-1 - at, 1);
        isNamed = true;
        put(index, linesOf(entry));
      }
    }
    this.counts = counts;
    this.lines = lines;
    this.#length = length;
  }

  /** What stands on a line. */
  at(line: number): LinePlace | undefined {
    if (line < 0 || line >= this.lines) return undefined;
    let [low, high] = [0, this.#length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= line) low = middle;
      else high = middle - 1;
    }
    const item = this.#items[low] ?? 0;
    const plan = item < 0 ? this.plans[-1 - item] : undefined;
    if (plan !== undefined) return { plan };
    const entry = this.ground.entries[item];
    return entry === undefined ? undefined : { entry, part: line - (this.#starts[low] ?? 0) };
  }
}

/** Whether a row of that kind is shown. */
function shownBy({
  only,
  isLeft,
  isUnloaded,
}: LayoutGround): (entry: ReviewEntry, kind: ShownKind) => boolean {
  if (only === null) return () => true;
  if (only === 'left') return isLeft;
  if (only === 'unloaded') return isUnloaded;
  if (only === 'toCheck') return ({ isToCheck }) => isToCheck;
  return (_, kind) => kind === only;
}

function planSpans({ entries, isLeft }: LayoutGround): readonly PlanSpan[] {
  const spans: { planId: string; rows: number; left: number; from: number; to: number }[] = [];
  let last: (typeof spans)[number] | undefined;
  for (const [index, entry] of entries.entries()) {
    if (last === undefined || !isSamePlan(last.planId, entry.planId)) {
      last = { planId: entry.planId, rows: 0, left: 0, from: index, to: index };
      spans.push(last);
    }
    last.rows += 1;
    last.to = index + 1;
    if (isLeft(entry)) last.left += 1;
  }
  return spans;
}

function isSamePlan(left: string, right: string): boolean {
  return left === right || comparedText(left) === comparedText(right);
}
