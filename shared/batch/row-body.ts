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
 */
export function batchBody(
  sheet: SheetName,
  rows: readonly Cells[],
  held: readonly (Cells | null)[] = [],
): string {
  return JSON.stringify(
    rows.map((cells, index) => {
      const body = rowBody(sheet, cells);
      const there = held[index] ?? null;
      return there === null ? body : { ...body, ...auditBody(sheet, there) };
    }),
  );
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
