import Big from 'big.js';
import { z } from 'zod';
import { assertNever } from '../plan/assert-never';
import type { Cells, CellValue } from '../plan/cells';
import type { Field } from '../plan/field';
import { moneyFromNumber } from '../plan/money';
import { comparedKey } from '../plan/row-key';
import { sheetNamed, type SheetName } from '../plan/sheet';

/** What became of one row of a list: its cells, or why it cannot be read and its key if that much can be. */
export type ServerRowReading =
  | { readonly ok: true; readonly cells: Cells }
  | { readonly ok: false; readonly key: string | undefined; readonly reason: string };

/**
 * Reads one row as the service lists it. Every field of the sheet gets content: the service's row is complete,
 * so a field that is missing is blank. Amounts become exact decimal text. Unknown fields are left alone.
 */
export function readServerRow(sheet: SheetName, row: unknown): ServerRowReading {
  const plain = plainCells(sheet, row);
  if (plain !== undefined) return { ok: true, cells: plain };
  const reading = schemas[sheet].safeParse(row);
  if (reading.success) return { ok: true, cells: reading.data };
  const issue = reading.error.issues[0];
  const field = issue?.path[0];
  return {
    ok: false,
    key: keyOf(sheet, row),
    reason:
      typeof field === 'string'
        ? `The server's ${field} of this ${sheetNamed(sheet).rowNoun} is not what it should be.`
        : `The server's answer holds something that is not a row.`,
  };
}

/**
 * The cells of a row in which every value is of the type that the API description gives it, as in nearly all of them:
 * the same as by the schema, in a tenth of the time. Undefined for any other.
 */
function plainCells(sheet: SheetName, row: unknown): Cells | undefined {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return undefined;
  const cells: Record<string, CellValue> = {};
  for (const field of sheetNamed(sheet).fields) {
    const value: unknown = Reflect.get(row, field.name);
    const cell = plainCell(field, value);
    if (cell === undefined) return undefined;
    cells[field.name] = cell;
  }
  return cells;
}

function plainCell({ kind, required }: Field, value: unknown): CellValue | undefined {
  if (value === null || value === undefined) return required ? undefined : null;
  if (kind === 'money' || kind === 'integer') {
    return typeof value === 'number' && Number.isFinite(value) ? moneyFromNumber(value) : undefined;
  }
  if (typeof value !== 'string') return undefined;
  return required && value.trim() === '' ? undefined : value;
}

function rowSchema(sheet: SheetName): z.ZodType<Cells> {
  const shape: Record<string, z.ZodType<CellValue>> = {};
  for (const field of sheetNamed(sheet).fields) shape[field.name] = cellSchema(field);
  return z.object(shape);
}

function cellSchema(field: Field): z.ZodType<CellValue> {
  const value = valueSchema(field);
  return field.required
    ? value.refine((text) => text.trim() !== '')
    : value.nullish().transform((text) => text ?? null);
}

/** The server's own values are taken as they are: they go back untouched, whatever our rules think of them. */
function valueSchema(field: Field): z.ZodType<string> {
  switch (field.kind) {
    case 'money':
    case 'integer':
      return z.union([z.number().transform(moneyFromNumber), decimalText]);
    case 'identifier':
    case 'text':
    case 'rangeUnit':
    case 'dateTime':
      return z.union([z.string(), z.int().transform(String)]);
    default:
      return assertNever(field.kind);
  }
}

/** The compared key of something that is not a row as a whole. */
function keyOf(sheet: SheetName, row: unknown): string | undefined {
  const parts = keySchemas[sheet].safeParse(row);
  return parts.success ? comparedKey(sheet, parts.data) : undefined;
}

function keySchema(sheet: SheetName): z.ZodType<Cells> {
  const part = z.union([z.string(), z.int().transform(String)]);
  return z.object({ plan_ID: part, [sheetNamed(sheet).secondKey]: part });
}

const keySchemas: Readonly<Record<SheetName, z.ZodType<Cells>>> = {
  accumulators: keySchema('accumulators'),
  preExisting: keySchema('preExisting'),
};

const decimalText = z
  .string()
  .regex(/^\s*-?\d+(\.\d+)?\s*$/)
  .transform((text) => new Big(text.trim()).toFixed());

const schemas: Readonly<Record<SheetName, z.ZodType<Cells>>> = {
  accumulators: rowSchema('accumulators'),
  preExisting: rowSchema('preExisting'),
};
