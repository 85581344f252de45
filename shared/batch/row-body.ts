import { assertNever } from '../plan/assert-never';
import type { Cells, CellValue } from '../plan/cells';
import type { Field } from '../plan/field';
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

/**
 * The exact text of a batch request: an array of complete rows. `held` has the rows as the server holds them,
 * where the fields it keeps are to go along; those it has no value for stay out, as dates may not be null.
 * Written value by value: that takes half the time of the objects of `rowBody`, which have the same text.
 */
export function batchBody(
  sheet: SheetName,
  rows: readonly Cells[],
  held: readonly (Cells | null)[] = [],
): string {
  let text = '[';
  for (const [index, cells] of rows.entries()) {
    if (index > 0) text += ',';
    const there = held[index] ?? null;
    text += there === null ? `{${sentText(sheet, cells)}}` : heldText(sheet, cells, there);
  }
  return `${text}]`;
}

/** Where the server keeps none of its fields of a row, none goes along. */
function heldText(sheet: SheetName, cells: Cells, there: Cells): string {
  const kept = JSON.stringify(auditBody(sheet, there)).slice(1);
  return `{${sentText(sheet, cells)}${kept === '}' ? '' : ','}${kept}`;
}

function sentText(sheet: SheetName, cells: Cells): string {
  let text = '';
  for (const { field, beginning } of beginnings[sheet]) {
    const value = cells[field.name] ?? null;
    text += value === null ? `${beginning}null` : beginning + valueText(field, value);
  }
  return text;
}

/** What stands before the value of each field. */
const beginnings = { accumulators: beginningsOf('accumulators'), preExisting: beginningsOf('preExisting') };

function beginningsOf(sheet: SheetName): readonly { readonly field: Field; readonly beginning: string }[] {
  return sentFields(sheet).map((field, at) => ({
    field,
    beginning: `${at === 0 ? '' : ','}${JSON.stringify(field.name)}:`,
  }));
}

function valueText(field: Field, value: string): string {
  if (field.kind !== 'money' && field.kind !== 'integer') {
    return plainText.test(value) ? `"${value}"` : JSON.stringify(value);
  }
  return shortAmount.test(value) ? withoutZeros(value) : String(bodyNumber(field, value));
}

/** What JSON writes as it is. */
const plainText = /^[ !#-[\]-~]*$/;

/** Amounts that a number writes in the same digits, but for zeros at the end. */
const shortAmount = /^(?:0|[1-9]\d{0,9})(?:\.\d{1,4})?$/;

function withoutZeros(amount: string): string {
  const point = amount.indexOf('.');
  if (point === -1) return amount;
  let end = amount.length;
  while (amount[end - 1] === '0') end -= 1;
  return amount.slice(0, end === point + 1 ? point : end);
}

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
