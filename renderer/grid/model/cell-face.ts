import { assertNever } from '../../../shared/plan/assert-never';
import { displayText } from '../../../shared/plan/cell-display';
import type { CellValue } from '../../../shared/plan/cells';
import type { Field } from '../../../shared/plan/field';
import type { Problem } from '../../../shared/plan/problem';
import type { Row } from '../../../shared/plan/row';
import { rowMessage } from '../../../shared/plan/row-message';
import { isChanged, isTakenBack, type RowState, stateWords } from '../../../shared/plan/row-state';
import { readOnlyReason } from './read-only';
import type { FieldColumn, GridColumn } from './grid-column';

/** A row with what follows from it, as the sheet shows it. */
export interface ShownRow {
  readonly row: Row;
  readonly problems: readonly Problem[];
  readonly state: RowState;
}

/** Marks of a cell, as bits, so that a cell whose marks stay the same costs one comparison. */
export const cellMark = { changed: 1, invalid: 2, readOnly: 4, untouched: 8, warned: 16, blank: 32 } as const;

/** The text a cell shows. */
export function cellText(shown: ShownRow, column: GridColumn): string {
  switch (column.kind) {
    case 'status':
      return stateWords[shown.state];
    case 'message':
      return rowMessage(shown);
    case 'field':
      return displayText(column.field, shown.row.cells[column.id]);
    default:
      return assertNever(column);
  }
}

/** How a cell is marked: a sum of `cellMark`s. */
export function cellMarks(shown: ShownRow, column: GridColumn): number {
  if (column.kind !== 'field') return cellMark.readOnly;
  let marks = 0;
  if (readOnlyReason(shown.row, column) !== undefined) marks |= cellMark.readOnly;
  // Every filled cell of a new row is an edit; marking them all would say nothing.
  if (shown.row.baseline !== null && isChanged(shown.row, column.id)) marks |= cellMark.changed;
  if (shown.row.cells[column.id] === undefined && !column.field.audit) marks |= cellMark.untouched;
  if (isMadeBlank(shown.row, column)) marks |= cellMark.blank;
  for (const problem of shown.problems) {
    if (isAbout(problem, column)) {
      marks |= problem.severity === 'error' ? cellMark.invalid : cellMark.warned;
    }
  }
  return marks;
}

/** How most cells of a column are marked: those that hold what the server has. */
export function emptyMarks(column: GridColumn): number {
  if (column.kind !== 'field') return cellMark.readOnly;
  const { audit, keyPart } = column.field;
  return audit || keyPart !== undefined ? cellMark.readOnly : 0;
}

/** A blank that somebody made: it is sent as no value. What the server has blank is not. */
function isMadeBlank({ cells, baseline }: Row, { id }: FieldColumn): boolean {
  return cells[id] === null && baseline?.[id] !== null;
}

/** Texts beyond this many characters may not fit their column: pointing at the cell shows them in full. */
const longText = 12;

/** What pointing at a cell tells: a long text in full, its problems, what it was before; empty when nothing. */
export function cellHint(shown: ShownRow, column: GridColumn, marks: number): string {
  if (column.kind === 'message') return rowMessage(shown);
  if (column.kind === 'status') return '';
  const value = shown.row.cells[column.id];
  const isLong = typeof value === 'string' && value.length > longText;
  if (marks === 0 && !isLong) return '';
  const said = isLong ? [displayText(column.field, value)] : [];
  said.push(...problemsAt(shown, column));
  const reason = readOnlyReason(shown.row, column);
  if (reason !== undefined) said.push(reason);
  said.push(...formerContent(shown, column, marks));
  said.push(...emptiness(marks));
  return said.join('\n');
}

/**
 * What the cursor on a cell tells without being asked: why the cell is marked, what it was, and a message in
 * full; empty when there is nothing to say.
 */
export function cellNote(shown: ShownRow, column: GridColumn): string {
  if (column.kind === 'message') return rowMessage(shown);
  if (column.kind === 'status') return '';
  return [...problemsAt(shown, column), ...formerContent(shown, column, cellMarks(shown, column))].join('\n');
}

/** The two ways to hold nothing, told apart. */
function emptiness(marks: number): readonly string[] {
  if ((marks & cellMark.blank) !== 0) return ['Blank: no value is sent.'];
  return (marks & cellMark.untouched) !== 0 ? ['Untouched: not sent as a change.'] : [];
}

function problemsAt(shown: ShownRow, column: FieldColumn): readonly string[] {
  return shown.problems.flatMap((problem) => (isAbout(problem, column) ? [problem.message] : []));
}

function formerContent(shown: ShownRow, { id, field }: FieldColumn, marks: number): readonly string[] {
  if ((marks & cellMark.changed) === 0) return [];
  const content = wordedContent(field, shown.row.baseline?.[id]);
  // Under a decision that undo took back lies what the server holds, which the cell may never have been here.
  const was = isTakenBack(shown.row) ? `On the server ${content}` : `Was ${content}`;
  // What the server has now, and who changed it.
  return shown.state === 'conflict' ? [was, `Conflict: ${rowMessage(shown)}`] : [was];
}

function isAbout(problem: Problem, { id }: GridColumn): boolean {
  return problem.field === id || problem.beside === id;
}

function wordedContent(field: Field, value: CellValue | undefined): string {
  const text = displayText(field, value);
  return text === '' ? 'blank' : text;
}
