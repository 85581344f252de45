const hasDigit = /\d/;
const isAscii = /^[\x20-\x7e]*$/;
const zero = 0x30;
const nine = 0x39;
/** Stands before the digits of a run and tells how many there are, from this character on. */
const lengthFrom = 0x100;

/**
 * A text whose plain comparison orders as people expect: without case and accents, and with numbers by their
 * value, so that `Plan 9` stands before `plan 10`. Texts of one key stand equal.
 */
export function naturalKey(text: string): string {
  const folded = foldedText(text).trim();
  return hasDigit.test(folded) ? withNumberKeys(folded) : folded;
}

/** The text as it is searched: without case and accents. */
export function foldedText(text: string): string {
  return isAscii.test(text)
    ? text.toLowerCase()
    : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');
}

/** The text with each run of digits by its length first; a zero before it keeps it where digits stand among other characters. */
function withNumberKeys(text: string): string {
  let key = '';
  let copied = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigit(text, at)) continue;
    const start = at;
    while (text.charCodeAt(at) === zero && isDigit(text, at + 1)) at += 1;
    const first = at;
    while (isDigit(text, at + 1)) at += 1;
    const length = String.fromCharCode(lengthFrom + Math.min(at + 1 - first, 0x7000));
    key += `${text.slice(copied, start)}0${length}${text.slice(first, at + 1)}`;
    copied = at + 1;
  }
  return key + text.slice(copied);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= zero && code <= nine;
}
