import { assertNever } from '../plan/assert-never';
import { displayText } from '../plan/cell-display';
import type { Cells, CellValue } from '../plan/cells';
import type { Field } from '../plan/field';
import { lostMessage, storedDifferently } from '../plan/row-state';
import { sentFields } from '../plan/sheet';
import { fieldTitle } from '../plan/warning-rule';
import { alikeValue, sameValue } from './same-value';
import type { ServerMatch } from './server-list';
import type { Attempt } from './settling';

/** A field that the server stored differently from what was sent. */
export interface Difference {
  readonly field: string;
  readonly sent: CellValue;
  readonly stored: CellValue;
}

/** What reading back says of a row that the server called saved. */
export type Verification =
  /** The server holds what was sent, or its own values where nobody had edited any. */
  | { readonly kind: 'holds'; readonly server: Cells }
  | { readonly kind: 'differs'; readonly server: Cells; readonly differences: readonly Difference[] }
  | { readonly kind: 'gone'; readonly message: string }
  /** The server's row cannot be made out. */
  | { readonly kind: 'unclear' };

/**
 * Compares what the server holds with what was sent, field by field. Only fields that the attempt changed count:
 * in the others the server's own value is the right one. Its own letter case and blanks are accepted, unless
 * these were all that was to be changed.
 */
export function verify(attempt: Attempt, match: ServerMatch): Verification {
  switch (match.kind) {
    case 'unclear':
      return { kind: 'unclear' };
    case 'absent':
      return { kind: 'gone', message: lostMessage(attempt) };
    case 'found':
      return compared(attempt, match.cells);
    default:
      return assertNever(match);
  }
}

function compared(attempt: Attempt, server: Cells): Verification {
  const differences: Difference[] = [];
  for (const field of sentFields(attempt.sheet)) {
    const [sent, stored] = [attempt.sent[field.name] ?? null, server[field.name] ?? null];
    if (sent === stored || !isClaimed(attempt, field) || isHeld(attempt, field, server)) continue;
    differences.push({ field: field.name, sent, stored });
  }
  return differences.length === 0 ? { kind: 'holds', server } : { kind: 'differs', server, differences };
}

/** Whether the attempt wanted something of the field that the server did not hold before. */
function isClaimed({ before, sent }: Attempt, field: Field): boolean {
  if (field.keyPart !== undefined) return false;
  const wanted = sent[field.name] ?? null;
  return before === null ? wanted !== null : !sameValue(field, wanted, before[field.name]);
}

function isHeld({ before, sent }: Attempt, field: Field, server: Cells): boolean {
  const [wanted, stored] = [sent[field.name], server[field.name]];
  if (sameValue(field, wanted, stored)) return true;
  return (
    alikeValue(field, wanted, stored) && (before === null || !alikeValue(field, wanted, before[field.name]))
  );
}

/** The differences in a sentence, fields named and amounts written as on the sheet. */
export function differencesText(attempt: Attempt, differences: readonly Difference[]): string {
  const parts = differences.map(({ field: name, sent, stored }) => {
    const field = sentFields(attempt.sheet).find((one) => one.name === name);
    const title = field === undefined ? name : fieldTitle(field);
    return `${title}: sent ${written(field, sent)}, the server has ${written(field, stored)}.`;
  });
  return `${storedDifferently} ${parts.join(' ')}`;
}

/** Whether a message made by `differencesText` names this field. */
export function namesDifference(message: string, field: Field): boolean {
  return message.startsWith(storedDifferently) && message.includes(`. ${fieldTitle(field)}: sent `);
}

function written(field: Field | undefined, value: CellValue): string {
  if (value === null) return 'blank';
  return field === undefined ? value : displayText(field, value);
}
