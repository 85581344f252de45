import type { SheetName } from '../plan/sheet';

/** Rows of one plan and one sheet: what one PUT may carry. */
export interface PlanRows<Item> {
  readonly sheet: SheetName;
  /** As the first of its rows writes it. */
  readonly planId: string;
  readonly items: readonly Item[];
}

/** Where a row belongs. */
export interface PlanPlace {
  readonly sheet: SheetName;
  readonly planId: string;
}

/** Rows by plan and sheet, plans compared trimmed and without case, in the order they first occur. */
export class PlanGroups<Item> {
  readonly #groups = new Map<string, { sheet: SheetName; planId: string; items: Item[] }>();
  #last: { readonly place: PlanPlace; readonly items: Item[] } | null = null;

  constructor(private readonly place: (item: Item) => PlanPlace) {}

  get all(): readonly PlanRows<Item>[] {
    return [...this.#groups.values()];
  }

  add(item: Item): void {
    const place = this.place(item);
    // Rows of a plan nearly always stand together.
    const isLast = this.#last?.place.planId === place.planId && this.#last.place.sheet === place.sheet;
    const items = isLast && this.#last !== null ? this.#last.items : this.#itemsOf(place);
    if (!isLast) this.#last = { place, items };
    items.push(item);
  }

  #itemsOf({ sheet, planId }: PlanPlace): Item[] {
    const name = `${sheet}\u0000${planId.trim().toLowerCase()}`;
    const group = this.#groups.get(name) ?? { sheet, planId: planId.trim(), items: [] };
    this.#groups.set(name, group);
    return group.items;
  }
}

/** See `PlanGroups`. */
export function groupByPlan<Item>(
  items: readonly Item[],
  place: (item: Item) => PlanPlace,
): readonly PlanRows<Item>[] {
  const groups = new PlanGroups(place);
  for (const item of items) groups.add(item);
  return groups.all;
}

/** Cuts into pieces of at most `size`, in order. */
export function inBatches<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const step = Math.max(1, Math.floor(size));
  const batches: Item[][] = [];
  for (let start = 0; start < items.length; start += step) batches.push(items.slice(start, start + step));
  return batches;
}

/** Halves a batch the server calls too large; a single row cannot be halved and is left out. */
export function halves<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.length < 2 ? [] : inBatches(items, Math.ceil(items.length / 2));
}
