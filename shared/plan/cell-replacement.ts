import { displayText, isNumeric } from './cell-display';
import { type CellSearch, textMatches } from './cell-search';
import type { Field } from './field';
import { foldedText } from './natural-order';

const plainNumber = /^-?\d+(\.\d+)?$/;

/**
 * The text of a cell after everything that was found in it is replaced, as somebody would type it: still to be
 * read like an entry. Only for cells that match the search. An amount is replaced in as it is kept where the text
 * stands there, else in as it is shown.
 */
export function replacedText(search: CellSearch, field: Field, change: ReplacementText): string {
  const { value, replacement } = change;
  if (search.wholeCell) return replacement;
  const isAmount = isNumeric(field) && plainNumber.test(value);
  // An amount written in another form, such as `$1,250.00`, is found as a whole.
  if (isAmount && search.amount === value && !value.includes(search.text)) return replacement;
  const shown = displayText(field, value);
  const faces = isAmount ? [value, shown, shown.replaceAll(',', '')] : [value, shown];
  const face = faces.find((one) => textMatches(search, one)) ?? value;
  return replacedParts(search, face, replacement);
}

export interface ReplacementText {
  readonly value: string;
  readonly replacement: string;
}

function replacedParts({ matchCase, compared, text }: CellSearch, face: string, replacement: string): string {
  if (matchCase) return face.replaceAll(text, () => replacement);
  const { folded, starts } = foldedCharacters(face);
  let result = '';
  let kept = 0;
  let at = folded.indexOf(compared);
  while (at !== -1) {
    result += face.slice(kept, starts[at]) + replacement;
    kept = starts[at + compared.length] ?? face.length;
    at = folded.indexOf(compared, at + compared.length);
  }
  return result + face.slice(kept);
}

/** A text folded character by character, and where each folded character comes from. */
function foldedCharacters(text: string): { readonly folded: string; readonly starts: readonly number[] } {
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    for (const one of foldedText(character)) {
      for (let unit = 0; unit < one.length; unit += 1) starts.push(at);
      folded += one;
    }
    at += character.length;
  }
  return { folded, starts };
}
