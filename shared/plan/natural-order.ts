const hasDigit = /\d/;
const isAscii = /^[\x20-\x7e]*$/;
const digitRuns = /0*(\d+)/g;
/** Stands before the digits of a run and tells how many there are, from this character on. */
const lengthFrom = 0x100;

/**
 * A text whose plain comparison orders as people expect: without case and accents, and with numbers by their
 * value, so that `Plan 9` stands before `plan 10`. Texts of one key stand equal.
 */
export function naturalKey(text: string): string {
  const folded = foldedText(text).trim();
  return hasDigit.test(folded) ? folded.replace(digitRuns, numberKey) : folded;
}

/** The text as it is searched: without case and accents. */
export function foldedText(text: string): string {
  return isAscii.test(text)
    ? text.toLowerCase()
    : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');
}

/** A number by its length first; the zero before it keeps it where digits stand among other characters. */
function numberKey(_run: string, digits: string): string {
  return `0${String.fromCharCode(lengthFrom + Math.min(digits.length, 0x7000))}${digits}`;
}
