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

/** Groups rows by plan and sheet, plans compared trimmed and without case, in the order they first occur. */
export function groupByPlan<Item>(
  items: readonly Item[],
  place: (item: Item) => PlanPlace,
): readonly PlanRows<Item>[] {
  const groups = new Map<string, { sheet: SheetName; planId: string; items: Item[] }>();
  for (const item of items) {
    const { sheet, planId } = place(item);
    const name = `${sheet}\u0000${planId.trim().toLowerCase()}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { sheet, planId: planId.trim(), items: [item] });
    else group.items.push(item);
  }
  return [...groups.values()];
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
