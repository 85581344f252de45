import { failedFormulaIn } from './failed-formula';
import type { Reading } from './reading';

/** Characters that nobody sees and that say nothing: soft hyphens, marks of direction, of no width. */
const unseen = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;
/** Blanks that look like an ordinary one. */
const otherBlanks = /[\u00a0\u2007\u202f]/g;
const control = /[\u0000-\u001f\u007f-\u009f]/;
/** Nearly all identifiers are of nothing else. */
const plainText = /^[\x20-\x7e]*$/;

/**
 * Reads the name of a plan, an accumulator or a condition: text as it was typed, with ordinary blanks and without
 * characters that cannot be seen, as two names that look the same would be two rows. Refuses what is no name.
 */
export function readIdentifier(typed: string): Reading {
  const isPlain = plainText.test(typed);
  const text = isPlain ? typed : typed.replace(unseen, '').replace(otherBlanks, ' ').trim();
  if (!isPlain && /[\r\n]/.test(text)) {
    return { ok: false, reason: 'There is more than one line here. A name is one line.' };
  }
  if (!isPlain && control.test(text)) {
    return { ok: false, reason: 'There is a character here that cannot be shown. Type the name anew.' };
  }
  const failed = failedFormulaIn(text, 'name');
  if (failed !== undefined) return failed;
  // The address of a plan could not be told from the one of its folder.
  if (text === '.' || text === '..') {
    return { ok: false, reason: `“${text}” cannot be a name here: the service could not be asked for it.` };
  }
  return { ok: true, value: text };
}
