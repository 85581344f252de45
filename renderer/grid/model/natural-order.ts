const { compare } = new Intl.Collator('en', { numeric: true });

/** Orders names as people count: `9` before `10`, `223` before `225`. */
export function naturalOrder(one: string, other: string): number {
  return compare(one, other);
}
