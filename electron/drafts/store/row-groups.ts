/**
 * The items in rounds, each row at most once in a round, in their order: what is done to many rows at once may not
 * take the second of two changes of a row before the first.
 */
export function rounds<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
): readonly (readonly Item[])[] {
  const all: Item[][] = [];
  let seen = new Set<string>();
  for (const item of items) {
    const id = idOf(item);
    const round = all.at(-1);
    if (round === undefined || seen.has(id)) {
      all.push([item]);
      seen = new Set([id]);
    } else {
      round.push(item);
      seen.add(id);
    }
  }
  return all;
}

/** Items of which the same is said, by what is said. */
export interface Group<Item> {
  readonly first: Item;
  /** Their rows as the JSON text that `json_each` takes. */
  readonly ids: string;
  readonly count: number;
}

/** The items in groups of which the same is said: nearly always very few. */
export function grouped<Item>(
  items: readonly Item[],
  { idOf, said }: { readonly idOf: (item: Item) => string; readonly said: (item: Item) => string },
): readonly Group<Item>[] {
  const groups = new Map<string, { readonly first: Item; readonly ids: string[] }>();
  for (const item of items) {
    const key = said(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: item, ids: [idOf(item)] });
    else group.ids.push(idOf(item));
  }
  return [...groups.values()].map(({ first, ids }) => ({
    first,
    ids: JSON.stringify(ids),
    count: ids.length,
  }));
}
