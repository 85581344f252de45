import type { CellValue } from './cells';
import type { Field } from './field';
import { formatMoney } from './money';

/** The text a cell shows: amounts with thousands separators, dates as date and time, everything else as kept. */
export function displayText(field: Field, value: CellValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (field.kind === 'money') return formatMoney(value);
  if (field.kind === 'dateTime') return value.replace('T', ' ').replace(/(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/, '');
  return value;
}

/** True for kinds whose cells show the text they hold. */
export function isShownAsHeld(field: Field): boolean {
  return field.kind !== 'money' && field.kind !== 'dateTime';
}

/** True for kinds that read best right-aligned with tabular figures. */
export function isNumeric(field: Field): boolean {
  return field.kind === 'money' || field.kind === 'integer';
}
