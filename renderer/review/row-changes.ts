import { conflictingFields } from '../../shared/batch/prepared-row';
import { type ReviewedRow, serverValue } from '../../shared/batch/reviewed-row';
import { type AmountChange, amountChange } from '../../shared/plan/amount-change';
import { displayText } from '../../shared/plan/cell-display';
import type { CellValue } from '../../shared/plan/cells';
import type { Field } from '../../shared/plan/field';
import { fieldLabel } from '../../shared/plan/field-label';
import type { Row } from '../../shared/plan/row';
import { isChanged } from '../../shared/plan/row-state';
import { sheetNamed } from '../../shared/plan/sheet';

/** Who gave a cell in conflict its content. */
export type Keep = 'mine' | 'theirs';

/** One cell of a row that would change, or that somebody else has changed. */
export interface CellChange {
  readonly field: string;
  /** Group, heading and tier in plan language. */
  readonly label: string;
  /** As loaded; undefined for a row the server had not got. */
  readonly before: string | undefined;
  /** On the server now; undefined while that is not known, null for a row it has not got. */
  readonly server: string | null | undefined;
  /** Undefined for a cell nobody changed here: it goes back as the server holds it. */
  readonly after: string | undefined;
  /** From what the server holds, as far as that is known, to mine. */
  readonly amount: AmountChange | undefined;
  readonly isConflict: boolean;
}

/** The fields of a row that are worth a line, in sheet order: changed here, or on the server since they were loaded. */
export function fieldsWorthShowing(row: Row, found: ReviewedRow | undefined): readonly Field[] {
  const server = row.baseline === null ? {} : (found?.server ?? {});
  return sheetNamed(row.sheet).fields.filter(
    (field) =>
      // The key of a new row is its title already, and the server's own fields are never sent.
      !field.audit &&
      (row.baseline !== null || field.keyPart === undefined) &&
      (isChanged(row, field.name) || field.name in server),
  );
}

/** The cells of a row that are worth a line. */
export function cellChanges(row: Row, found: ReviewedRow | undefined): readonly CellChange[] {
  const conflicts = new Set(found?.kind === 'conflict' ? conflictFields(row, found) : []);
  return fieldsWorthShowing(row, found).map((field) => {
    const before = row.baseline?.[field.name];
    const after = isChanged(row, field.name) ? row.cells[field.name] : undefined;
    const server = serverContent(row, found, field.name);
    const from = server ?? before;
    return {
      field: field.name,
      label: fieldLabel(field),
      before: row.baseline === null ? undefined : shown(field, before),
      server: server === undefined ? (isAbsent(found) ? null : undefined) : shown(field, server),
      after: after === undefined ? undefined : shown(field, after),
      amount: field.kind === 'money' && from !== after ? amountChange(from, after) : undefined,
      isConflict: conflicts.has(field.name),
    };
  });
}

/** JSON names of the cells in conflict; empty where the row is so as a whole. */
export function conflictFields(row: Row, found: ReviewedRow): readonly string[] {
  if (found.server === null) return [];
  return conflictingFields(row, { ...row.baseline, ...found.server }).map(({ name }) => name);
}

/** The server was read and has no such row. */
function isAbsent(found: ReviewedRow | undefined): boolean {
  return found !== undefined && isRead(found) && found.server === null;
}

/** Of a row to fix the server is known only where others of its plan were read and it was among them. */
function isRead({ kind, server }: ReviewedRow): boolean {
  if (kind === 'blocked') return server !== null;
  return kind === 'create' || kind === 'update' || kind === 'unchanged' || kind === 'conflict';
}

function serverContent(row: Row, found: ReviewedRow | undefined, field: string): CellValue | undefined {
  if (found === undefined || !isRead(found) || found.server === null) return undefined;
  return serverValue(row, found.server, field);
}

function shown(field: Field, value: CellValue | undefined): string {
  return value === undefined || value === null ? 'blank' : displayText(field, value);
}
