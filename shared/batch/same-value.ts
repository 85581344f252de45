import Big from 'big.js';
import type { Cells, CellValue } from '../plan/cells';
import type { Field } from '../plan/field';
import { sentFields, type SheetName } from '../plan/sheet';

/** True where both are the same value of the field: amounts by number (`1250.0` = `1250`), no text as blank. */
export function sameValue(field: Field, left: CellValue | undefined, right: CellValue | undefined): boolean {
  const [a, b] = [left ?? '', right ?? ''];
  if (a === b) return true;
  if (field.kind !== 'money' && field.kind !== 'integer') return false;
  if (!isDecimal(a) || !isDecimal(b)) return false;
  return isShort(a) && isShort(b) ? Number(a) === Number(b) : new Big(a).eq(b);
}

/** True where both rows hold the same in every field that is sent, key included. */
export function sameRow(sheet: SheetName, left: Cells, right: Cells): boolean {
  return sentFields(sheet).every((field) => sameValue(field, left[field.name], right[field.name]));
}

/** As `sameRow`, where the server may have dropped blanks or changed the letter case of texts. */
export function alikeRow(sheet: SheetName, left: Cells, right: Cells): boolean {
  return sentFields(sheet).every((field) => alikeValue(field, left[field.name], right[field.name]));
}

/** As `sameValue`, where blanks around a text and its letter case do not count. */
export function alikeValue(field: Field, left: CellValue | undefined, right: CellValue | undefined): boolean {
  return sameValue(field, plain(left), plain(right));
}

function plain(value: CellValue | undefined): CellValue {
  return (value ?? '').trim().toLowerCase();
}

/** Of no more than 15 digits: two such amounts are the same double only where they are the same amount. */
function isShort(text: string): boolean {
  return text.length <= 15;
}

function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}
