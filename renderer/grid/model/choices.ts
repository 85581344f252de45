/** Something a person may choose instead of typing it. */
export interface Choice {
  readonly value: string;
  /** What it stands for; empty where the value says it. */
  readonly note: string;
}

/** More than these nobody looks through; typing makes them fewer. */
const greatestShown = 100;

/**
 * The choices that fit what is typed: first those that begin with it, then those that hold it, then those whose
 * note does. Without anything typed, all in their order. A choice that is typed already is no help.
 */
export function matchingChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const text = typed.trim().toLowerCase();
  if (text === '') return choices.slice(0, greatestShown);
  const ranks: readonly Choice[][] = [[], [], []];
  for (const choice of choices) ranks[rankOf(choice, text)]?.push(choice);
  const found = ranks.flat();
  const [only] = found;
  return found.length === 1 && only?.value.toLowerCase() === text ? [] : found.slice(0, greatestShown);
}

function rankOf({ value, note }: Choice, text: string): number {
  const at = value.toLowerCase().indexOf(text);
  if (at === 0) return 0;
  if (at > 0) return 1;
  return note.toLowerCase().includes(text) ? 2 : -1;
}

/** The place of the choice that is one step on, around the end; -1 stands for none. */
export function steppedChoice(active: number, step: 1 | -1, count: number): number {
  if (count === 0) return -1;
  if (active === -1) return step === 1 ? 0 : count - 1;
  return (active + step + count) % count;
}
