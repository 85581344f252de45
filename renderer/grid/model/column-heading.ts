import { assertNever } from '../../../shared/plan/assert-never';
import type { Field, FieldKind } from '../../../shared/plan/field';
import { headingOf } from '../../../shared/plan/problem-words';
import type { GridColumn } from './grid-column';

/** A heading in two lines: network over tier, or the word it shares with its group over the rest. */
export function headingLines(column: GridColumn): { readonly over: string; readonly text: string } {
  const { heading } = column;
  const tier = column.kind === 'field' ? column.field.tier : undefined;
  if (tier !== undefined && heading.endsWith(tier)) {
    return { over: heading.slice(0, -tier.length).trim(), text: tier };
  }
  const [shared = ''] = column.group.split(' ');
  return shared !== '' && heading.startsWith(`${shared} `)
    ? { over: shared, text: heading.slice(shared.length + 1) }
    : { over: '', text: heading };
}

/** What a heading is called where the band above it cannot be seen. */
export function headingName(column: GridColumn): string {
  return column.kind === 'field' ? headingOf(column.field) : column.heading;
}

/** The tooltip of a heading: what it means, how it is written, what the API calls it. */
export function headingHint(column: GridColumn): string {
  switch (column.kind) {
    case 'status':
      return 'What became of the row, or what it waits for.';
    case 'message':
      return 'What the server said of the row, or what has to be put right.';
    case 'field':
      return fieldHint(column.field);
    default:
      return assertNever(column);
  }
}

function fieldHint(field: Field): string {
  const lines = [headingOf(field), field.meaning, written(field)];
  if (field.audit) lines.push('Kept by the server; cannot be edited.');
  lines.push(`API name: ${field.name}`);
  return lines.join('\n');
}

function written(field: Field): string {
  const greatest = field.length?.[1];
  const length = greatest === undefined ? '' : `, at most ${greatest} characters`;
  const unit = field.unit === undefined ? '' : ` in ${field.unit}`;
  const blank = field.required ? 'Required.' : 'May be blank.';
  return `${kindWords[field.kind]}${unit}${length}. ${blank}`;
}

const kindWords: Readonly<Record<FieldKind, string>> = {
  identifier: 'Text',
  text: 'Text',
  money: 'Amount',
  integer: 'Whole number',
  rangeUnit: 'D for days or M for months',
  dateTime: 'Date and time',
};
