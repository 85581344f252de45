import { moneyFromNumber, readMoney } from '../../../shared/plan/money';
import { attributeOf } from './html-tag';

/**
 * The number behind what a cell shows, where the program that copied it tells: Excel as `x:num`, LibreOffice
 * as `sdval`, Google Sheets as `data-sheets-value`. As decimal text; undefined where there is none or where
 * the shown text says something else: a date, a percentage, or an identifier such as `00123`.
 */
export function exactNumber(attributes: string, shown: string): string | undefined {
  const told = toldNumber(attributes);
  if (told === undefined || !showsNumber(shown)) return undefined;
  const plain = readMoney(told);
  if (plain.ok) return plain.value;
  const number = told.trim() === '' ? Number.NaN : Number(told);
  // As spreadsheets do: what lies beyond 15 digits is how a double is written, not what was meant.
  return Number.isFinite(number) ? moneyFromNumber(Number(number.toPrecision(15))) : undefined;
}

function toldNumber(attributes: string): string | undefined {
  // Most cells tell nothing: looking for the letters first saves reading their attributes.
  if (/x:num/i.test(attributes)) return attributeOf(attributes, 'x:num');
  if (/sdval/i.test(attributes)) return attributeOf(attributes, 'sdval');
  if (attributes.includes('data-sheets-value')) {
    return sheetsNumber(attributeOf(attributes, 'data-sheets-value') ?? '');
  }
  return undefined;
}

/** Google Sheets writes `{"1":3,"3":1250.5}`: kind 3 is a number, which stands under the name of its kind. */
function sheetsNumber(written: string): string | undefined {
  return /^\{"1":3,"3":(-?[\d.]+(?:[eE][+-]?\d+)?)\}$/.exec(written)?.[1];
}

/** Text for a number: marks for want of room, powers of ten, and the dash that accountants write for nought. */
const standsForNumber = /^(#+|-?\d(\.\d+)?E[+-]?\d+|\$? *-)$/i;

function showsNumber(shown: string): boolean {
  const text = shown.trim();
  if (standsForNumber.test(text)) return true;
  return !/^0\d/.test(text) && readMoney(text).ok;
}
