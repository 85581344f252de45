import { displayText, isNumeric } from './cell-display';
import type { CellValue } from './cells';
import type { Field } from './field';
import { readMoney } from './money';
import { foldedText } from './natural-order';

export interface SearchOptions {
  /** Upper and lower case, and accents, are told apart. */
  readonly matchCase: boolean;
  /** The whole content has to be the text, not a part of it. */
  readonly wholeCell: boolean;
}

/** A text to look for, prepared once for many cells. */
export interface CellSearch extends SearchOptions {
  /** As it was typed. */
  readonly text: string;
  /** As it is compared. */
  readonly compared: string;
  /** The digits of an amount without separators, to rule out most amounts quickly; null where it is no amount. */
  readonly digits: string | null;
  /** The amount the text stands for, as a cell would hold it; undefined where it is none. */
  readonly amount: string | undefined;
}

const plainNumber = /^-?\d+(\.\d+)?$/;
const partOfAmount = /^[-\d.,]+$/;

/** Prepares a search for a text that is not empty. */
export function cellSearch(text: string, options: SearchOptions): CellSearch {
  const amount = readMoney(text);
  return {
    ...options,
    text,
    compared: options.matchCase ? text : foldedText(text),
    digits: partOfAmount.test(text) ? text.replaceAll(',', '') : null,
    amount: amount.ok ? amount.value : undefined,
  };
}

/**
 * Whether a cell holds the text, as it is shown or as it is kept: `1,250` and `1250` both find an amount of
 * 1250, and `$1,250.00` finds it as a whole.
 */
export function cellMatches(search: CellSearch, field: Field, value: CellValue | undefined): boolean {
  if (value === undefined || value === null || value === '') return false;
  if (isNumeric(field)) return amountMatches(search, field, value) ?? textMatches(search, value);
  return (
    textMatches(search, value) ||
    (field.kind === 'dateTime' && textMatches(search, displayText(field, value)))
  );
}

/** Whether a text, as it stands on screen, holds what is looked for. */
export function textMatches({ matchCase, wholeCell, compared }: CellSearch, text: string): boolean {
  const folded = matchCase ? text : foldedText(text);
  return wholeCell ? folded === compared : folded.includes(compared);
}

/** Undefined where the value is no number and has to be looked at as a text. */
function amountMatches(search: CellSearch, field: Field, value: string): boolean | undefined {
  const { digits, text, wholeCell, amount } = search;
  if (amount === value) return true;
  // Nearly all amounts are ruled out here, so this comes before telling whether it is one.
  if (digits !== null && !mayHold(value, digits)) {
    return digits === text || plainNumber.test(value) ? false : undefined;
  }
  if (!plainNumber.test(value)) return undefined;
  if (digits === null) return false;
  const shown = displayText(field, value);
  const faces = [value, shown, shown.replaceAll(',', '')];
  return faces.some((face) => (wholeCell ? face === text : face.includes(text)));
}

/**
 * Whether the digits stand in the amount. Decimals that are only shown count where a point is looked for: `00` is not in
 * an amount of 15, which to replace would make cents of it.
 */
function mayHold(value: string, digits: string): boolean {
  if (value.includes(digits)) return true;
  if (!digits.includes('.')) return false;
  const point = value.indexOf('.');
  if (point === -1) return `${value}.00`.includes(digits);
  return value.length - point === 2 && `${value}0`.includes(digits);
}
