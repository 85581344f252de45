import { assertNever } from '../../shared/plan/assert-never';
import type { Field } from '../../shared/plan/field';
import { fieldNamed, sheetNamed, type SheetName } from '../../shared/plan/sheet';
import { sameKeyForm } from './row-store';
import type { Lookups } from './world';

/** The JSON object of a row that passed the check: fields of its sheet only, each of its type. */
export type CheckedItem = Readonly<Record<string, string | number | null>>;

export type ItemCheck =
  { readonly ok: true; readonly item: CheckedItem } | { readonly ok: false; readonly message: string };

/** What an item is checked against: the sheet, the plan in the path, and the lists. */
export interface CheckedAgainst {
  readonly sheet: SheetName;
  readonly plan: string;
  readonly lookups: Lookups;
}

const mostMessages = 5;

/** Checks one item of a request as strictly as the API description reads. The message names each bad field. */
export function checkItem(value: unknown, against: CheckedAgainst): ItemCheck {
  if (!isObject(value)) return { ok: false, message: 'The item must be an object.' };
  const faults = fieldFaults(value, against.sheet);
  if (faults.length === 0) faults.push(...keyFaults(value as CheckedItem, against));
  if (faults.length === 0) return { ok: true, item: value as CheckedItem };
  return { ok: false, message: faults.slice(0, mostMessages).join(' ') };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldFaults(item: Readonly<Record<string, unknown>>, sheet: SheetName): string[] {
  const faults: string[] = [];
  let known = 0;
  for (const field of sheetNamed(sheet).fields) {
    // No field is called like something that every object has.
    const value = item[field.name];
    if (value !== undefined) known += 1;
    const fault = valueFault(field, value);
    if (fault !== null) faults.push(fault);
  }
  const names = Object.keys(item);
  return names.length === known ? faults : [...unknownFields(names, sheet), ...faults];
}

function unknownFields(names: readonly string[], sheet: SheetName): readonly string[] {
  return names
    .filter((name) => fieldNamed(sheet, name) === undefined)
    .map((name) => `The field ${name} is not known.`);
}

/** What is wrong with a value; `undefined` stands for an absent field. */
function valueFault(field: Field, value: unknown): string | null {
  if (value === undefined) return field.required ? `The ${field.name} field is required.` : null;
  if (value === null) return field.nullable ? null : `The field ${field.name} may not be null.`;
  switch (field.kind) {
    case 'identifier':
    case 'text':
    case 'rangeUnit':
      return textFault(field, value);
    case 'money':
      return Number.isFinite(value) ? null : `The field ${field.name} must be a number.`;
    case 'integer':
      return isInt32(value) ? null : `The field ${field.name} must be a 32-bit integer.`;
    case 'dateTime':
      return isDateTime(value) ? null : `The field ${field.name} must be a date and time.`;
    default:
      return assertNever(field.kind);
  }
}

function textFault(field: Field, value: unknown): string | null {
  if (typeof value !== 'string') return `The field ${field.name} must be a string.`;
  const [least, greatest] = field.length ?? [0, Number.POSITIVE_INFINITY];
  if (least > 0 && value.trim() === '') return `The ${field.name} field is required.`;
  if (value.length <= greatest) return null;
  return `The field ${field.name} must be a string with a maximum length of ${greatest}.`;
}

function isInt32(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value + 0.5) < 2 ** 31;
}

function isDateTime(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]\d\d:\d\d)?$/;
  return form.test(value) && !Number.isNaN(Date.parse(value));
}

function keyFaults(item: CheckedItem, against: CheckedAgainst): readonly string[] {
  const { sheet, plan, lookups } = against;
  const faults: string[] = [];
  const itemPlan = String(item['plan_ID']);
  if (sameKeyForm(itemPlan) !== sameKeyForm(plan)) {
    faults.push(`The plan_ID '${itemPlan}' does not match the plan '${plan}' of the request.`);
  }
  const second = String(item[sheetNamed(sheet).secondKey]);
  const wanted = sameKeyForm(second);
  switch (sheet) {
    case 'accumulators':
      if (lookups.benefitKeys.has(wanted)) {
        faults.push(`The accum_Name '${second}' may not be the code of an existing benefit.`);
      }
      return faults;
    case 'preExisting':
      if (!lookups.coverageTypeKeys.has(wanted)) {
        faults.push(`The coverage_Type '${second}' does not exist.`);
      }
      return faults;
    default:
      return assertNever(sheet);
  }
}
