import Big from 'big.js';
import type { Reading } from './reading';

/** A double carries 15 decimal digits without loss; one more could come back different. */
const exactDigits = 15;
/** A plain amount, or one with zeros at its end. */
const fullAmount = /^-?(0|[1-9]\d{0,10})\.\d{1,4}$/;
/** Of a plain amount: together they are no more than a double carries. */
const mostWhole = 11;
const mostDecimals = 4;
const minus = 0x2d;
const dot = 0x2e;
const zero = 0x30;
const nine = 0x39;
/**
 * Thousands may be set apart by commas or by non-breaking spaces; an ordinary space parts two numbers, as in `500 250`.
 * The first group is never nought: `0,500` is half a dollar to whoever writes it.
 */
const groupedAmount = /^([1-9]\d{0,2}(,\d{3})+|[1-9]\d{0,2}(\u00a0\d{3})+|\d+)?(\.\d*)?$/;
/** Swiss and Germans write `1250.-` and `1250,-` where there are no cents: the dash is no sign there. */
const noCents = /[.,][-\u2014]+\)?\$?$/;
/** A non-breaking space as HTML writes it, left over where text was made of HTML: no amount has these letters. */
const writtenBlank = /&(?:nbsp|#160|#x0*a0);/gi;
/** Before or behind the number; within it, it parts two of them, as in `2 $500`. */
const outerDollar = /(?<![\d.,])\$|\$(?![\d.,])/;

/**
 * Reads an amount as people write it: `1250`, `$1,250.00`, `(500)`, `500-`, with non-breaking spaces or a
 * real minus sign. Gives exact decimal text without superfluous zeros (`1250`, `-0.5`), or why it cannot be
 * read. A decimal comma is refused, never guessed. Blank text is not an amount: callers decide what it means.
 */
export function readMoney(typed: string): Reading {
  if (isPlainAmount(typed)) return { ok: true, value: typed };
  if (fullAmount.test(typed)) {
    const value = typed.replace(/\.?0+$/, '');
    if (value !== '-0') return { ok: true, value };
  }
  const text = typed
    .replace(writtenBlank, '\u00a0')
    .trim()
    .replace(/[\u2007\u2009\u202f]/g, '\u00a0')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[ \u00a0]*([$()+-])[ \u00a0]*/g, '$1');
  if (/[\r\n\t]/.test(text)) return refused('There is more than one line here. A cell holds one amount.');
  if (text.includes('%')) return refused('A percentage is not an amount. Write the amount in dollars.');
  if (noCents.test(text)) {
    return refused('Does the dash stand for no cents? Write the amount without it: 1250 or 1,250.00.');
  }
  const { digits, negative } = withoutSign(text);
  if (!/\d/.test(digits) || !groupedAmount.test(digits)) return refused(explain(digits));
  const amount = new Big(
    digits
      .replace(/[,\u00a0]/g, '')
      .replace(/^\./, '0.')
      .replace(/\.$/, ''),
  );
  // Zeros at an end are no digits that a double would lose, but nobody means an amount of twenty.
  const { whole, decimals } = placesOf(amount);
  if (amount.c.length > exactDigits || whole > exactDigits || decimals > exactDigits) {
    return refused('An amount has at most 15 digits. This one would not be stored exactly.');
  }
  const value = amount.toFixed();
  return { ok: true, value: negative && !amount.eq(0) ? `-${value}` : value };
}

/** How many digits stand before and behind the point. */
function placesOf({ c: digits, e: exponent }: Big): { readonly whole: number; readonly decimals: number } {
  return { whole: exponent + 1, decimals: digits.length - exponent - 1 };
}

/**
 * Whether the text is an amount as `readMoney` gives it back, which needs no reading. By hand, as a paste asks it of
 * hundreds of thousands of cells: `^-?(0|[1-9]\d{0,10})(\.\d{0,3}[1-9])?$`, and not `-0`.
 */
export function isPlainAmount(text: string): boolean {
  const { length } = text;
  const start = text.charCodeAt(0) === minus ? 1 : 0;
  const point = digitsEnd(text, start);
  const whole = point - start;
  if (whole === 0 || whole > mostWhole) return false;
  const isNought = text.charCodeAt(start) === zero;
  if (isNought && whole > 1) return false;
  if (point === length) return !isNought || start === 0;
  const decimals = length - point - 1;
  if (text.charCodeAt(point) !== dot || decimals === 0 || decimals > mostDecimals) return false;
  return digitsEnd(text, point + 1) === length && text.charCodeAt(length - 1) !== zero;
}

/** The place of the first character from `at` on that is no digit. */
function digitsEnd(text: string, at: number): number {
  let end = at;
  // NaN beyond the end is no digit.
  for (let code = text.charCodeAt(end); code >= zero && code <= nine; code = text.charCodeAt(end)) end += 1;
  return end;
}

/** Decimal text of a JSON number, exact to the double: the same number comes back from `Number(text)`. */
export function moneyFromNumber(value: number): string {
  // As JavaScript writes it, the text is exact; only its exponents are not plain decimals.
  const text = String(value);
  return Number.isFinite(value) && !text.includes('e') ? text : new Big(value).toFixed();
}

const plainDecimal = /^-?\d+(\.\d+)?$/;

/** Shows decimal text with thousands separators and at least two decimals: `1250.5` as `1,250.50`. */
export function formatMoney(value: string): string {
  if (!plainDecimal.test(value)) return value;
  const point = value.indexOf('.');
  const wholeEnd = point === -1 ? value.length : point;
  const decimals = point === -1 ? '.00' : value.slice(point).padEnd('.00'.length, '0');
  const start = value.startsWith('-') ? 1 : 0;
  let groups = '';
  let end = wholeEnd;
  // Hundreds of amounts are shown at every step of scrolling.
  for (; end - start > 3; end -= 3) groups = `,${value.slice(end - 3, end)}${groups}`;
  return `${value.slice(0, end)}${groups}${decimals}`;
}

/** More characters of a number nobody reads. */
const greatestRead = 30;

/** Decimal text as `formatMoney` shows it; of one that is too long to be read, its size: `1.2346e+308`. */
export function formatBriefly(value: string): string {
  return value.length <= greatestRead ? formatMoney(value) : new Big(value).toExponential(4);
}

function withoutSign(text: string): { readonly digits: string; readonly negative: boolean } {
  const bare = text.replace(outerDollar, '');
  const inParentheses = /^\((.*)\)$/.exec(bare);
  if (inParentheses !== null) return { digits: inParentheses[1] ?? '', negative: true };
  if (bare.startsWith('-')) return { digits: bare.slice(1), negative: true };
  if (bare.endsWith('-')) return { digits: bare.slice(0, -1), negative: true };
  return { digits: bare.startsWith('+') ? bare.slice(1) : bare, negative: false };
}

function explain(digits: string): string {
  if (digits === '') {
    return 'A sign without a number is not an amount. Write 0 for nought, or leave the cell blank for no limit.';
  }
  if (/^[\d.,]+( [\d.,]+)+$/.test(digits)) {
    return 'A space parts two numbers. Write one amount, without a space: 1250 or 1,250.00.';
  }
  return /^\d{1,3}(\.\d{3})*,\d+$|^\d+,\d{1,2}$/.test(digits)
    ? 'Is the comma a decimal comma? Write the amount with a decimal point, for example 1,250.00.'
    : 'This is not an amount. Write a number, for example 1250 or 1,250.00, or leave the cell blank.';
}

function refused(reason: string): Reading {
  return { ok: false, reason };
}
