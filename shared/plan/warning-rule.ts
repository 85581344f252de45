import type { Field } from './field';
import type { WarningId } from './problem';
import type { Row } from './row';
import { sheetNamed } from './sheet';

/** What the warnings compare a row with besides itself. */
export interface WarningContext {
  /** Compared coverage types of this database; null until they have been read. */
  readonly coverageTypes: ReadonlySet<string> | null;
  /** Compared identifiers of the plans of this database; null until they have been read. */
  readonly plans: ReadonlySet<string> | null;
  /** A change of more percent than this against the baseline wants a look. */
  readonly largeChange: number;
}

/** The percentage above which a change is large, until somebody sets another. */
export const usualLargeChange = 50;

/** A row as the warnings read it. */
export interface CheckedRow {
  readonly row: Row;
  /** Amounts and whole numbers by the place of their field on the sheet; NaN where there is none. */
  readonly numbers: Float64Array;
  readonly context: WarningContext;
}

/**
 * One rule that never blocks a row. It is asked only where one of its fields was changed: what came from the
 * server and stays as it came is not held against anybody.
 */
export interface WarningRule {
  readonly id: WarningId;
  readonly severity: 'warning';
  /** The cell it is about, then the one it is compared with. */
  readonly fields: readonly [field: string, beside?: string];
  /** True where the rule is broken; a value that is missing breaks no comparison, as NaN compares false. */
  readonly isBroken: (checked: CheckedRow) => boolean;
  readonly message: (checked: CheckedRow) => string;
}

const plainNumber = /^-?\d+(\.\d+)?$/;

/**
 * The row with its numbers read once: every one is compared several times. Fifteen digits or fewer compare as
 * doubles exactly as they do as decimals.
 */
export function checkedRow(row: Row, context: WarningContext): CheckedRow {
  const { fields } = sheetNamed(row.sheet);
  const numbers = new Float64Array(fields.length).fill(Number.NaN);
  for (const [place, field] of fields.entries()) {
    if (field.kind === 'money' || field.kind === 'integer') {
      numbers[place] = numberIn(row.cells[field.name]);
    }
  }
  return { row, numbers, context };
}

/** The number a cell holds, NaN where it holds none. */
export function numberIn(value: string | null | undefined): number {
  return typeof value === 'string' && plainNumber.test(value) ? Number(value) : Number.NaN;
}

/** A cell that is known to be empty: made blank, or never filled in a row that is still to be created. */
export function isMissing({ row }: CheckedRow, field: string): boolean {
  const value = row.cells[field];
  return value === undefined ? row.baseline === null : value === null;
}

/** What a field is called away from its column. */
export function fieldTitle(field: Field): string {
  return field.network === undefined ? field.heading : `${field.group}, ${field.heading.toLowerCase()}`;
}
