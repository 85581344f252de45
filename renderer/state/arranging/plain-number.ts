const decimal = /^-?\d+(\.\d+)?$/;
const minus = 45;
const point = 46;
const zero = 48;
const nine = 57;
/** So many digits make a whole number that a double holds exactly; dividing that once rounds as reading does. */
const exactDigits = 15;
const powersOfTen = Array.from({ length: exactDigits + 1 }, (_, exponent) => 10 ** exponent);

/** The number a decimal text stands for, as `Number` reads it but several times as fast; NaN for other texts. */
export function plainNumber(text: string): number {
  const { length } = text;
  if (length > exactDigits) return decimal.test(text) ? Number(text) + 0 : Number.NaN;
  const start = text.charCodeAt(0) === minus ? 1 : 0;
  let digits = 0;
  let decimals = -1;
  for (let at = start; at < length; at += 1) {
    const digit = text.charCodeAt(at) - zero;
    if (digit >= 0 && digit <= 9) {
      digits = digits * 10 + digit;
      if (decimals >= 0) decimals += 1;
    } else if (digit === point - zero && decimals === -1 && at > start) decimals = 0;
    else return Number.NaN;
  }
  if (length === start || decimals === 0) return Number.NaN;
  const number = decimals > 0 ? digits / (powersOfTen[decimals] ?? 1) : digits;
  // Zero has no sign here: -0 would sort before 0.
  return start === 1 && number !== 0 ? -number : number;
}

/** Says that `plainNumberIn` did not read a text: it is long, and may be a number all the same. */
export const notPlain = Number.POSITIVE_INFINITY;

/** `plainNumber` of the text that stands in bytes from `start` to `end`, without making a text of them. */
export function plainNumberIn(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > exactDigits) return notPlain;
  const first = bytes[start] === minus ? start + 1 : start;
  let digits = 0;
  let pointAt = -1;
  for (let at = first; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= zero && byte <= nine) digits = digits * 10 + byte - zero;
    else if (byte === point && pointAt === -1 && at > first) pointAt = at;
    else return Number.NaN;
  }
  if (first === end || pointAt === end - 1) return Number.NaN;
  const number = pointAt === -1 ? digits : digits / (powersOfTen[end - pointAt - 1] ?? 1);
  return first > start && number !== 0 ? -number : number;
}
