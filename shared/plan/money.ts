import Big from 'big.js';
import type { Reading } from './reading';

/** A double carries 15 decimal digits without loss; one more could come back different. */
const exactDigits = 15;
const plainAmount = /^-?(0|[1-9]\d{0,10})(\.\d{0,3}[1-9])?$/;
/** The same with zeros at its end. */
const fullAmount = /^-?(0|[1-9]\d{0,10})\.\d{1,4}$/;
/** Thousands may be set apart by commas or by spaces; a space anywhere else parts two numbers. */
const groupedAmount = /^(\d{1,3}(,\d{3})+|\d{1,3}( \d{3})+|\d+)?(\.\d*)?$/;

/**
 * Reads an amount as people write it: `1250`, `$1,250.00`, `(500)`, `500-`, with non-breaking spaces or a
 * real minus sign. Gives exact decimal text without superfluous zeros (`1250`, `-0.5`), or why it cannot be
 * read. A decimal comma is refused, never guessed. Blank text is not an amount: callers decide what it means.
 */
export function readMoney(typed: string): Reading {
  if (plainAmount.test(typed) && typed !== '-0') return { ok: true, value: typed };
  if (fullAmount.test(typed)) {
    const value = typed.replace(/\.?0+$/, '');
    if (value !== '-0') return { ok: true, value };
  }
  const text = typed
    .trim()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/ *([$()+-]) */g, '$1');
  if (/[\r\n\t]/.test(text)) return refused('There is more than one line here. A cell holds one amount.');
  if (text.includes('%')) return refused('A percentage is not an amount. Write the amount in dollars.');
  const { digits, negative } = withoutSign(text);
  if (!/\d/.test(digits) || !groupedAmount.test(digits)) return refused(explain(digits));
  const amount = new Big(digits.replace(/[, ]/g, '').replace(/^\./, '0.').replace(/\.$/, ''));
  if (amount.c.length > exactDigits) {
    return refused('An amount has at most 15 digits. This one would not be stored exactly.');
  }
  const value = amount.toFixed();
  return { ok: true, value: negative && !amount.eq(0) ? `-${value}` : value };
}

/** Decimal text of a JSON number, exact to the double: the same number comes back from `Number(text)`. */
export function moneyFromNumber(value: number): string {
  // As JavaScript writes it, the text is exact; only its exponents are not plain decimals.
  const text = String(value);
  return plainDecimal.test(text) ? text : new Big(value).toFixed();
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

function withoutSign(text: string): { readonly digits: string; readonly negative: boolean } {
  const bare = text.replace('$', '');
  const inParentheses = /^\((.*)\)$/.exec(bare);
  if (inParentheses !== null) return { digits: inParentheses[1] ?? '', negative: true };
  if (bare.startsWith('-')) return { digits: bare.slice(1), negative: true };
  if (bare.endsWith('-')) return { digits: bare.slice(0, -1), negative: true };
  return { digits: bare.startsWith('+') ? bare.slice(1) : bare, negative: false };
}

function explain(digits: string): string {
  return /^\d{1,3}(\.\d{3})*,\d+$|^\d+,\d{1,2}$/.test(digits)
    ? 'Is the comma a decimal comma? Write the amount with a decimal point, for example 1,250.00.'
    : 'This is not an amount. Write a number, for example 1250 or 1,250.00, or leave the cell blank.';
}

function refused(reason: string): Reading {
  return { ok: false, reason };
}
