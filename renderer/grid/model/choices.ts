import { comparedText } from '../../../shared/plan/row-key';
import { naturalOrder } from './natural-order';

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
 * note does, each in natural order. Without anything typed, all in their own order. A choice that is typed already
 * is no help.
 */
export function matchingChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const text = typed.trim().toLowerCase();
  if (text === '') return choices.slice(0, greatestShown);
  const ranks: readonly Choice[][] = [[], [], []];
  for (const choice of choices) ranks[rankOf(choice, text)]?.push(choice);
  const found = ranks.flatMap((rank) => rank.toSorted((one, other) => naturalOrder(one.value, other.value)));
  const [only] = found;
  return found.length === 1 && only?.value.toLowerCase() === text ? [] : found.slice(0, greatestShown);
}

function rankOf({ value, note }: Choice, text: string): number {
  const at = value.toLowerCase().indexOf(text);
  if (at === 0) return 0;
  if (at > 0) return 1;
  return note.toLowerCase().includes(text) ? 2 : -1;
}

/**
 * The place of the choice that stands for a text: the same text, else what the field reads it as, whatever its case
 * (`Months` is `M`); -1 for none.
 */
export function choiceFor(choices: readonly Choice[], text: string, read: (text: string) => string): number {
  const same = choices.findIndex(({ value }) => value === text);
  if (same !== -1) return same;
  const wanted = comparedText(read(text));
  return wanted === '' ? -1 : choices.findIndex(({ value }) => comparedText(value) === wanted);
}

/** A list as it is opened, with the place of the choice the cell holds; -1 where it holds none of them. */
export function openedChoices(
  choices: readonly Choice[],
  held: number,
): { readonly choices: readonly Choice[]; readonly active: number } {
  const shown = choices.slice(0, greatestShown);
  const own = choices[held];
  // Far down in a long list: it comes first, as nothing else may be marked for it.
  if (own !== undefined && held >= shown.length) return { choices: [own, ...shown.slice(0, -1)], active: 0 };
  return { choices: shown, active: held };
}

/** The place of the choice that is one step on, around the end; -1 stands for none. */
export function steppedChoice(active: number, step: 1 | -1, count: number): number {
  if (count === 0) return -1;
  if (active === -1) return step === 1 ? 0 : count - 1;
  return (active + step + count) % count;
}
