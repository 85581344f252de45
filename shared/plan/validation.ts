import { cellProblem } from './cell-entry';
import type { Field } from './field';
import type { ErrorId, Problem } from './problem';
import type { Row } from './row';
import { comparedKey, comparedText } from './row-key';
import { changedFields, isChanged } from './row-state';
import { sheetNamed } from './sheet';

/** What a row is checked against besides itself. */
export interface RuleContext {
  /** How many rows of the sheet share a compared key (see `comparedKey`). */
  readonly rowsWithKey: (sheet: Row['sheet'], key: string) => number;
  /** Compared benefit codes of this database; null until they have been read. */
  readonly benefitCodes: ReadonlySet<string> | null;
}

/** One rule that blocks a row: data, so that each can be listed, tested and explained by itself. */
interface ErrorRule {
  readonly id: ErrorId;
  readonly find: (row: Row, context: RuleContext) => readonly Problem[];
}

/**
 * The errors of benefit-rules.md. Cells that are as the server gave them are not held against the row: they
 * go back exactly as they came.
 */
const errorRules: readonly ErrorRule[] = [
  { id: 'type', find: cellProblems },
  { id: 'duplicate-key', find: duplicateKey },
  { id: 'benefit-code', find: benefitCode },
];

/** All errors of the row, in the order of its cells; empty when it may be sent. */
export function rowErrors(row: Row, context: RuleContext): readonly Problem[] {
  return errorRules.flatMap((rule) => rule.find(row, context));
}

function cellProblems(row: Row): readonly Problem[] {
  const found: Problem[] = [];
  for (const field of sheetNamed(row.sheet).fields) {
    const problem = fieldProblem(row, field);
    if (problem !== undefined) found.push(problem);
  }
  return found;
}

/** Whether the cell holds what cannot be sent in its field, as it came from a person. */
export function isRefused(row: Row, field: Field): boolean {
  return fieldProblem(row, field) !== undefined;
}

function fieldProblem(row: Row, field: Field): Problem | undefined {
  if (field.audit) return undefined;
  const value = row.cells[field.name];
  const missing = value === undefined || value === null;
  if (!isChanged(row, field.name) && !(field.required && missing)) return undefined;
  const message = cellProblem(field, value);
  if (message === undefined) return undefined;
  const rule = field.kind === 'money' || field.kind === 'integer' ? 'type' : 'length';
  return { rule: missing ? 'required' : rule, severity: 'error', field: field.name, message };
}

function duplicateKey(row: Row, context: RuleContext): readonly Problem[] {
  if (row.baseline !== null && changedFields(row).length === 0) return [];
  const key = comparedKey(row.sheet, row.cells);
  if (key === undefined || context.rowsWithKey(row.sheet, key) < 2) return [];
  const sheet = sheetNamed(row.sheet);
  const message = `Another row has the same plan and ${sheet.rowNoun}. Remove one of them or change its name.`;
  return [{ rule: 'duplicate-key', severity: 'error', field: sheet.secondKey, message }];
}

function benefitCode(row: Row, context: RuleContext): readonly Problem[] {
  const name = row.cells['accum_Name'];
  if (row.sheet !== 'accumulators' || row.baseline !== null || context.benefitCodes === null) return [];
  if (!context.benefitCodes.has(comparedText(name))) return [];
  const message = `${name ?? ''} is the code of a benefit. An accumulator needs a name of its own.`;
  return [{ rule: 'benefit-code', severity: 'error', field: 'accum_Name', message }];
}
