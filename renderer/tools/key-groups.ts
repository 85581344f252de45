import { commandGroups } from '../ui/command';
import { keyText } from '../ui/key-name';

/** Something a key does. */
export interface KeyLine {
  readonly group: string;
  readonly title: string;
  readonly keys: readonly string[];
  readonly otherWords?: string;
}

export interface KeyGroupLines {
  readonly group: string;
  readonly lines: readonly KeyLine[];
}

/**
 * What has a key, group by group: groups that are no commands' first, then those of commands in their order. With
 * something sought, only lines in which every word of it is found.
 */
export function keyGroups(all: readonly KeyLine[], sought: string): readonly KeyGroupLines[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const lines = all.filter(
    (line) => line.keys.length > 0 && words.every((word) => textOf(line).includes(word)),
  );
  const order = (group: string): number => commandGroups.findIndex((known) => known === group);
  return [...new Set(lines.map(({ group }) => group))]
    .toSorted((one, other) => order(one) - order(other))
    .map((group) => ({ group, lines: lines.filter((line) => line.group === group).map(titled) }));
}

function textOf({ group, title, keys, otherWords = '' }: KeyLine): string {
  return [group, title, otherWords, ...keys, ...keys.map((key) => keyText(key))].join(' ').toLowerCase();
}

/** The dots of a title promise a question, which is of no interest among keys. */
function titled(line: KeyLine): KeyLine {
  return { ...line, title: line.title.replace(/…$/, '') };
}
