import { type Command, commandGroups } from '../ui/command';

/** A command that was found, with the places in its title that made it fit. */
export interface FoundCommand {
  readonly command: Command;
  readonly marks: ReadonlySet<number>;
}

interface Fit {
  readonly score: number;
  readonly marks: readonly number[];
}

const noMarks: ReadonlySet<number> = new Set();

/**
 * The commands that fit what is sought, the best first: every word of it has to be found in the title (or in its
 * order, letter by letter), in the group, among other words for the command, or in its key. Of two that fit
 * equally one that can be done comes first, then the one used more recently. Sought nothing, all come: recent ones, then group by group.
 */
export function foundCommands(
  commands: readonly Command[],
  sought: string,
  recent: readonly string[],
): readonly FoundCommand[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const recency = (id: string): number => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  const group = (command: Command): number => commandGroups.indexOf(command.group);
  return commands
    .flatMap((command) => {
      const fits = words.map((word) => fitOf(command, word));
      if (fits.includes(undefined)) return [];
      const score = fits.reduce((sum, fit) => sum + (fit?.score ?? 0), 0);
      const marks = fits.flatMap((fit) => fit?.marks ?? []);
      return [{ command, score, marks: marks.length === 0 ? noMarks : new Set(marks) }];
    })
    .toSorted(
      (one, other) =>
        other.score - one.score ||
        // Sought, what can be done now is more likely meant; the full list keeps its order.
        (words.length === 0 ? 0 : isBlocked(one.command) - isBlocked(other.command)) ||
        recency(one.command.id) - recency(other.command.id) ||
        group(one.command) - group(other.command),
    );
}

function isBlocked(command: Command): 0 | 1 {
  return command.obstacle?.() === undefined ? 0 : 1;
}

function fitOf(command: Command, word: string): Fit | undefined {
  const title = command.title.toLowerCase();
  const at = beginning(title, word);
  if (at === 0) return { score: 100, marks: run(0, word) };
  if (at > 0) return { score: 80, marks: run(at, word) };
  const others = [
    command.otherWords ?? '',
    command.group,
    ...command.keys.map((key) => key.replaceAll('+', ' ')),
  ];
  const isCalled = others.some((text) => beginning(text.toLowerCase(), word) !== -1);
  if (isCalled) return { score: 60, marks: [] };
  const inside = word.length > 1 ? title.indexOf(word) : -1;
  if (inside !== -1) return { score: 40, marks: run(inside, word) };
  const letters = inOrder(title, word);
  return letters === undefined ? undefined : { score: 20 - spread(letters), marks: letters };
}

/** Where a word of the text begins with what is sought; -1 where none does. */
function beginning(text: string, sought: string): number {
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) {
    if (at === 0 || !/[\p{L}\d]/u.test(text.charAt(at - 1))) return at;
  }
  return -1;
}

/** Places of the letters one after the other, where all are there and the first begins a word. */
function inOrder(text: string, letters: string): readonly number[] | undefined {
  let from = beginning(text, letters.charAt(0));
  if (from === -1) return undefined;
  const places: number[] = [];
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at === -1) return undefined;
    places.push(at);
    from = at + 1;
  }
  return places;
}

/** How far letters lie apart, from 0 to 19. */
function spread(places: readonly number[]): number {
  const length = (places.at(-1) ?? 0) - (places[0] ?? 0) + 1;
  return Math.min(19, length - places.length);
}

function run(from: number, word: string): readonly number[] {
  return Array.from(word, (_, index) => from + index);
}
