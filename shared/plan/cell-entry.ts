import { assertNever } from './assert-never';
import type { CellValue } from './cells';
import type { Field } from './field';
import { failedFormulaIn } from './failed-formula';
import { readIdentifier } from './identifier';
import { readMoney } from './money';
import type { Reading } from './reading';
import { readWholeNumber } from './whole-number';

/** Longest text a cell takes, in characters; the window cuts off what is longer and says so. */
export const greatestCellLength = 10_000;

/**
 * Reads text that was typed or pasted into a cell. Blank text becomes `null`. Text that is not a value of
 * its field is kept as it was typed, so that nothing is lost; `cellProblem` then says what is wrong with it.
 */
export function readEntry(field: Field, typed: string): CellValue {
  const text = isTrim(typed) ? typed : typed.replace(/^[\s\u00a0\u202f]+|[\s\u00a0\u202f]+$/g, '');
  if (text === '') return null;
  const reading = readText(field, text);
  if (!reading.ok) return text;
  return reading.value === '' ? null : reading.value;
}

/** Whether text begins and ends with a character that is no blank, as nearly all of a paste does. */
function isTrim(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > 32 && first < 127 && last > 32 && last < 127;
}

/** What is wrong with the value of a cell by its type and length, in plan language; undefined when it is fine. */
export function cellProblem(field: Field, value: CellValue | undefined): string | undefined {
  if (value === undefined || value === null) {
    return field.required ? `${field.heading} is missing.` : undefined;
  }
  const reading = readText(field, value);
  if (!reading.ok) return reading.reason;
  const greatest = field.length?.[1];
  if (greatest !== undefined && value.length > greatest) {
    return `${field.heading} has ${value.length} characters; at most ${greatest} fit.`;
  }
  return undefined;
}

function readText(field: Field, text: string): Reading {
  switch (field.kind) {
    case 'identifier':
      return readIdentifier(text);
    case 'text':
      return failedFormulaIn(text, 'code') ?? { ok: true, value: text };
    case 'money':
      return readMoney(text);
    case 'integer':
      return readWholeNumber(text);
    case 'rangeUnit':
      return failedFormulaIn(text, 'unit') ?? { ok: true, value: unitLetter(text) };
    case 'dateTime':
      return isDateTime(text)
        ? { ok: true, value: text }
        : { ok: false, reason: 'This is not a date and time as the server writes them.' };
    default:
      return assertNever(field.kind);
  }
}

/** Excel sheets say "Days" or "months"; the server keeps D and M. Other text is left alone (a warning's job). */
function unitLetter(text: string): string {
  const word = text.toLowerCase();
  if (word === 'd' || word === 'day' || word === 'days') return 'D';
  if (word === 'm' || word === 'month' || word === 'months') return 'M';
  return text;
}

function isDateTime(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/.test(text);
}
