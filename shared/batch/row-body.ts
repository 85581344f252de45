import { assertNever } from '../plan/assert-never';
import type { Cells, CellValue } from '../plan/cells';
import type { Field } from '../plan/field';
import { isPlainAmount } from '../plan/money';
import { sentFields, sheetNamed, type SheetName } from '../plan/sheet';

export type BodyValue = string | number | null;

/**
 * The complete JSON object of one row, in sheet order: every field but the four the server keeps. What is
 * untouched or blank is `null`, amounts and whole numbers are numbers, everything else is text.
 * Throws where a number cannot be read: such a row is invalid and must never come here.
 */
export function rowBody(sheet: SheetName, cells: Cells): Readonly<Record<string, BodyValue>> {
  const body: Record<string, BodyValue> = {};
  for (const field of sentFields(sheet)) body[field.name] = bodyValue(field, cells[field.name] ?? null);
  return body;
}

/** The exact text of a batch request, and of each row in it. */
export interface BatchText {
  readonly body: string;
  readonly rows: readonly SentText[];
}

/** One row as it goes out. */
export interface SentText {
  /** Its object without the closing brace and without the fields that the server keeps. */
  readonly text: string;
  /** Whether reading that text gives the very cells again. */
  readonly isExact: boolean;
}

/**
 * The exact text of a batch request: an array of complete rows. `held` has the rows as the server holds them,
 * where the fields it keeps are to go along; those it has no value for stay out, as dates may not be null.
 * Written value by value: that takes half the time of the objects of `rowBody`, which have the same text.
 */
export function batchText(
  sheet: SheetName,
  rows: readonly Cells[],
  held: readonly (Cells | null)[] = [],
): BatchText {
  const texts = rows.map((cells) => sentText(sheet, cells));
  let body = '[';
  for (const [index, { text }] of texts.entries()) {
    const there = held[index] ?? null;
    body += index > 0 ? `,${text}` : text;
    body += there === null ? '}' : keptText(sheet, there);
  }
  return { body: `${body}]`, rows: texts };
}

/** See `batchText`. */
export function batchBody(
  sheet: SheetName,
  rows: readonly Cells[],
  held: readonly (Cells | null)[] = [],
): string {
  return batchText(sheet, rows, held).body;
}

/** Where the server keeps none of its fields of a row, none goes along. */
function keptText(sheet: SheetName, there: Cells): string {
  const kept = JSON.stringify(auditBody(sheet, there)).slice(1);
  return kept === '}' ? kept : `,${kept}`;
}

function sentText(sheet: SheetName, cells: Cells): SentText {
  let text = '{';
  let isExact = true;
  for (const { field, beginning, isAmount } of beginnings[sheet]) {
    const value = cells[field.name] ?? null;
    if (value === null) text += `${beginning}null`;
    else if (isAmount ? isPlainAmount(value) : plainText.test(value)) {
      text += isAmount ? beginning + value : `${beginning}"${value}"`;
    } else {
      text += beginning + (isAmount ? String(bodyNumber(field, value)) : JSON.stringify(value));
      isExact = false;
    }
  }
  return { text, isExact };
}

/** What stands before the value of each field. */
const beginnings = { accumulators: beginningsOf('accumulators'), preExisting: beginningsOf('preExisting') };

interface Beginning {
  readonly field: Field;
  readonly beginning: string;
  readonly isAmount: boolean;
}

function beginningsOf(sheet: SheetName): readonly Beginning[] {
  return sentFields(sheet).map((field, at) => ({
    field,
    beginning: `${at === 0 ? '' : ','}${JSON.stringify(field.name)}:`,
    isAmount: field.kind === 'money' || field.kind === 'integer',
  }));
}

/** What JSON writes as it is. */
const plainText = /^[ !#-[\]-~]*$/;

function auditBody(sheet: SheetName, held: Cells): Readonly<Record<string, BodyValue>> {
  const body: Record<string, BodyValue> = {};
  for (const field of sheetNamed(sheet).fields) {
    const value = field.audit ? held[field.name] : undefined;
    if (value !== undefined && value !== null) body[field.name] = bodyValue(field, value);
  }
  return body;
}

function bodyValue(field: Field, value: CellValue): BodyValue {
  if (value === null) return null;
  switch (field.kind) {
    case 'money':
    case 'integer':
      return bodyNumber(field, value);
    case 'identifier':
    case 'text':
    case 'rangeUnit':
    case 'dateTime':
      return value;
    default:
      return assertNever(field.kind);
  }
}

function bodyNumber(field: Field, text: string): number {
  const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(value)) throw new Error(`${field.name} is not a number and cannot be sent.`);
  return value;
}
