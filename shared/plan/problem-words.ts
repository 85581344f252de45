import type { Field } from './field';
import type { Problem } from './problem';
import type { Row } from './row';
import { fieldNamed } from './sheet';

/** A heading that is clear by itself: with its group where several groups have the same one. */
export function headingOf(field: Field): string {
  return field.network === undefined ? field.heading : `${field.group}, ${field.heading}`;
}

/** A problem away from its cell: the reason first, then the column where its own words do not name it. */
export function wordedProblem(row: Row, { rule, field, message }: Problem): string {
  const named = fieldNamed(row.sheet, field);
  return rule === 'type' && named !== undefined
    ? message.replace(/\.(?= |$)/, ` (${headingOf(named)}).`)
    : message;
}
