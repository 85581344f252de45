import type { Result } from '../../shared/ipc/failure';

/** Some of many items. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins; null after the last. */
  readonly next: number | null;
}

export type ReadPage<Item> = (after: number | null) => Promise<Result<Page<Item>>>;

/** Reads from the beginning, page after page, until there are at least so many items or no more. */
export async function readPages<Item>(read: ReadPage<Item>, atLeast: number): Promise<Result<Page<Item>>> {
  const items: Item[] = [];
  for (let after: number | null = null; ;) {
    const page: Result<Page<Item>> = await read(after);
    if (!page.ok) return page;
    items.push(...page.value.items);
    after = page.value.next;
    if (after === null || items.length >= atLeast) return { ok: true, value: { items, next: after } };
  }
}

/** The items read last; one that says what the one before it in its place said is that very one. */
export function withKnown<Item>(before: readonly Item[], read: readonly Item[]): readonly Item[] {
  return read.map((item, at) => {
    const known = before[at];
    return known !== undefined && JSON.stringify(known) === JSON.stringify(item) ? known : item;
  });
}
