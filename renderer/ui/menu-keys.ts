/** Where a key leads among the items of a menu, from the one that has the focus; -1 when nowhere. */
export function menuIndex(key: string, index: number, count: number): number {
  if (count === 0) return -1;
  if (key === 'ArrowDown') return (index + 1) % count;
  if (key === 'ArrowUp') return index <= 0 ? count - 1 : index - 1;
  if (key === 'Home' || key === 'PageUp') return 0;
  if (key === 'End' || key === 'PageDown') return count - 1;
  return -1;
}

/** What was typed lately in a menu. */
export interface Typed {
  readonly text: string;
  /** When the last character came, in milliseconds. */
  readonly at: number;
}

/** Letters typed within this time make one word, in milliseconds. */
const oneWord = 1000;

/** Whether a key is one more character of what is searched for; the space bar chooses unless a word was begun. */
export function isTypedOn(before: Typed, key: string, now: number): boolean {
  if (key === ' ') return before.text !== '' && now - before.at <= oneWord;
  return key.length === 1;
}

/** The text searched for after one more character. */
export function typedOn(before: Typed, character: string, now: number): Typed {
  const isNew = now - before.at > oneWord;
  return { text: (isNew ? '' : before.text) + character.toLowerCase(), at: now };
}

/**
 * The item whose title begins with what was typed, looked for from the one that has the focus on. The same
 * letter again and again goes through all items that begin with it.
 */
export function typedIndex(titles: readonly string[], index: number, text: string): number {
  const isOneLetter = new Set(text).size === 1;
  const sought = isOneLetter ? text.slice(0, 1) : text;
  const order = titles.map((_, step) => (index + step + (isOneLetter ? 1 : 0)) % titles.length);
  return order.find((place) => titles[place]?.toLowerCase().startsWith(sought) === true) ?? -1;
}
