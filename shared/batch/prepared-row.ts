import { assertNever } from '../plan/assert-never';
import { displayText } from '../plan/cell-display';
import type { Cells, CellValue } from '../plan/cells';
import { isToBeCreatedAgain } from '../plan/created-again';
import type { Field } from '../plan/field';
import { fieldLabel } from '../plan/field-label';
import type { Row } from '../plan/row';
import { goneMessage } from '../plan/row-state';
import { sentFields, sheetNamed } from '../plan/sheet';
import { sameRow, sameValue } from './same-value';
import type { ServerMatch } from './server-list';

/** What to do with a row, judged against the server's row as it is now (rule 1: no silent wipe). */
export type PreparedRow =
  | {
      readonly kind: 'send';
      readonly mode: 'create' | 'update';
      /** Complete: every field has content. Those that the server keeps are as it held them. */
      readonly cells: Cells;
      readonly server: Cells | null;
      /** The row was made new here, and what the server has of it was never loaded. */
      readonly isUnloaded?: true;
    }
  /** The server holds exactly this already. */
  | { readonly kind: 'unchanged'; readonly server: Cells }
  | { readonly kind: 'conflict'; readonly message: string }
  /** The server's row cannot be made out, so nothing may be sent over it. */
  | { readonly kind: 'blocked'; readonly message: string };

/**
 * Completes a row for sending. A field nobody edited is sent as the server holds it now. An edited field whose
 * value on the server is neither the one we loaded nor the one wanted is a conflict, and so is a row that has
 * gone, and one that was to be created again and is on the server all the same. A new row that turns out to be on the
 * server becomes an update of what was typed, and that is said of it.
 */
export function prepareRow(row: Row, match: ServerMatch): PreparedRow {
  switch (match.kind) {
    case 'unclear':
      return { kind: 'blocked', message: `Not sent: ${match.reason}` };
    case 'absent':
      return row.baseline === null ? creation(row) : { kind: 'conflict', message: goneMessage(row) };
    case 'found':
      return update(row, match.cells);
    default:
      return assertNever(match);
  }
}

function creation(row: Row): PreparedRow {
  const cells: Record<string, CellValue> = {};
  for (const { name, audit } of sheetNamed(row.sheet).fields) {
    cells[name] = audit ? null : (row.cells[name] ?? null);
  }
  return { kind: 'send', mode: 'create', cells, server: null };
}

function update(row: Row, server: Cells): PreparedRow {
  const conflicts = conflictingFields(row, server);
  if (conflicts.length > 0) {
    const texts = conflicts.map((field) => conflictText(row, field, server[field.name] ?? null));
    return {
      kind: 'conflict',
      message: [madeAnew(row), ...changedBy(row, server), ...texts].join(' ').trim(),
    };
  }
  const cells: Record<string, CellValue> = {};
  for (const field of sheetNamed(row.sheet).fields) {
    const mine = field.audit ? undefined : row.cells[field.name];
    cells[field.name] = mine !== undefined && isEdited(row, field) ? mine : (server[field.name] ?? null);
  }
  if (sameRow(row.sheet, cells, server)) return { kind: 'unchanged', server };
  const send = { kind: 'send', mode: 'update', cells, server } as const;
  return row.baseline === null ? { ...send, isUnloaded: true } : send;
}

/**
 * The edited fields that hold neither what was loaded nor what is wanted on the server, in sheet order. Of a row that
 * was to be created again, all that the server holds otherwise: nobody has seen it.
 */
export function conflictingFields(row: Row, server: Cells): readonly Field[] {
  return sentFields(row.sheet).filter(
    (field) =>
      row.cells[field.name] !== undefined &&
      isEdited(row, field) &&
      isConflict(row, field, server[field.name] ?? null),
  );
}

/** The key names the row and is never an edit of one that was found: it goes back as the server writes it. */
function isEdited(row: Row, field: Field): boolean {
  if (field.keyPart !== undefined) return false;
  return row.baseline === null || !sameValue(field, row.cells[field.name], row.baseline[field.name]);
}

function isConflict(row: Row, field: Field, now: CellValue): boolean {
  if (sameValue(field, now, row.cells[field.name])) return false;
  return row.baseline === null ? isToBeCreatedAgain(row) : !sameValue(field, now, row.baseline[field.name]);
}

/** What is said first of a row that was to be created again and is on the server all the same; empty for any other. */
export function madeAnew(row: Row): string {
  if (!isToBeCreatedAgain(row)) return '';
  return `The server has this ${sheetNamed(row.sheet).rowNoun} now, and did not when yours was to be created.`;
}

/** Who changed the row since it was loaded, and when, as far as the server says so. */
function changedBy({ baseline }: Row, server: Cells): readonly string[] {
  const on = server['update_Date'] ?? '';
  const by = server['update_User'] ?? '';
  if (on === (baseline?.['update_Date'] ?? '') || on === '') return [];
  const date = on.replace('T', ' ').slice(0, 16);
  return [by === '' ? `Changed on ${date}.` : `Changed by ${by} on ${date}.`];
}

function conflictText(row: Row, field: Field, now: CellValue): string {
  const loaded = row.baseline === null ? '' : ` loaded was ${words(field, row.baseline[field.name])},`;
  const mine = words(field, row.cells[field.name]);
  return `${fieldLabel(field)}: the server has ${words(field, now)},${loaded} mine is ${mine}.`;
}

/** As the sheet shows it. */
function words(field: Field, value: CellValue | undefined): string {
  const text = displayText(field, value);
  return text === '' ? 'blank' : text;
}
