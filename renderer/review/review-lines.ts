import { madeAnew } from '../../shared/batch/prepared-row';
import type { ReviewedRow } from '../../shared/batch/reviewed-row';
import { fieldLabel } from '../../shared/plan/field-label';
import type { Problem } from '../../shared/plan/problem';
import { wordedProblem } from '../../shared/plan/problem-words';
import type { Row } from '../../shared/plan/row';
import { keyFields } from '../../shared/plan/row-key';
import type { RowState } from '../../shared/plan/row-state';
import { fieldNamed, type SheetName, sheetNamed } from '../../shared/plan/sheet';
import type { RowView } from '../state/row-view';
import { type ShownKind, kindOf } from './review-kind';
import { type CellChange, cellChanges, fieldsWorthShowing } from './row-changes';

/** One row of the review, as its line shows it. */
export interface RowLine {
  readonly id: string;
  readonly sheet: SheetName;
  readonly name: string;
  readonly sheetTitle: string;
  readonly kind: ShownKind;
  readonly state: RowState;
  /** Why it is held back, where no other line says so. */
  readonly message: string;
  /** In conflict as a whole: there is nothing to decide cell by cell. */
  readonly isWholeConflict: boolean;
  /** Made new here, and on the server all the same. */
  readonly isUnloaded: boolean;
}

/** A plan with how many of its rows the review has, and how many of them are left out. */
export interface PlanLine {
  readonly planId: string;
  readonly rows: number;
  readonly left: number;
}

/** The review as one flat list of lines, so that only those in view are drawn. */
export type ReviewLine =
  | { readonly kind: 'plan'; readonly key: string; readonly plan: PlanLine }
  | { readonly kind: 'row'; readonly key: string; readonly row: RowLine }
  | {
      readonly kind: 'problem' | 'warning';
      readonly key: string;
      readonly rowId: string;
      readonly text: string;
    }
  | {
      readonly kind: 'cell';
      readonly key: string;
      readonly rowId: string;
      readonly cell: CellChange;
      /** What of its amount wants a look. */
      readonly check: string | undefined;
    };

/** How many lines `rowLines` gives, without making them. */
export function countLines(view: RowView, found: ReviewedRow | undefined): number {
  const fields = fieldsWorthShowing(view.row, found).map(({ name }) => name);
  return 1 + view.problems.filter((problem) => !isOfCell(problem, fields, found)).length + fields.length;
}

/**
 * A large change is marked where the amounts stand, as long as the percentage there leads from what was loaded; all else
 * that is to be said of a row has a line of its own.
 */
function isOfCell(
  { rule, field }: Problem,
  shown: readonly string[],
  found: ReviewedRow | undefined,
): boolean {
  return rule === 'large-change' && shown.includes(field) && !(field in (found?.server ?? {}));
}

/** The lines of a row: itself, what is wrong with it, and its cells. */
export function rowLines(view: RowView, found: ReviewedRow | undefined): readonly ReviewLine[] {
  const { row, problems, state } = view;
  const sheet = sheetNamed(row.sheet);
  const kind = kindOf(view, found);
  const cells = cellChanges(row, found);
  const fields = cells.map(({ field }) => field);
  const isWholeConflict = kind === 'conflict' && !cells.some(({ isConflict }) => isConflict);
  const isTold = kind === 'blocked' && problems.length > 0;
  const isUnloaded = found?.isUnloaded === true;
  const words = isUnloaded ? unloadedWords(row, found) : (found?.message ?? row.run?.message ?? '');
  const said = isTold ? '' : words;
  // What differs stands on the lines of the cells.
  const message = kind === 'conflict' && !isWholeConflict ? whoChanged(row, said) : said;
  const line: RowLine = {
    ...{ id: row.id, sheet: row.sheet, sheetTitle: sheet.title, kind, state, message, isWholeConflict },
    isUnloaded,
    name: row.cells[sheet.secondKey] ?? '',
  };
  return [
    { kind: 'row', key: row.id, row: line },
    ...problems
      .filter((problem) => !isOfCell(problem, fields, found))
      .map((problem, index) => problemLine(row, problem, index)),
    ...cells.map((cell) => cellLine(view, cell, found)),
  ];
}

/** What becomes of a row that was made new here and is on the server all the same. */
function unloadedWords(row: Row, { server }: ReviewedRow): string {
  const fields = Object.keys(server ?? {}).filter((name) => !keyFields(row.sheet).includes(name));
  const others = fields.filter((name) => row.cells[name] === undefined).length;
  const stay = others === 1 ? 'Its other value stays.' : `Its ${others} other values stay.`;
  return `Made new here, but the server has it: what you typed changes it.${others === 0 ? '' : ` ${stay}`}`;
}

function cellLine({ row, problems }: RowView, cell: CellChange, found: ReviewedRow | undefined): ReviewLine {
  const large = problems.find((problem) => isOfCell(problem, [cell.field], found));
  return { kind: 'cell', key: `${row.id} ${cell.field}`, rowId: row.id, cell, check: large?.message };
}

/** Of what is said of a row in conflict, who changed it and when. */
function whoChanged(row: Row, message: string): string {
  const anew = madeAnew(row);
  if (anew !== '' && message.startsWith(anew))
    return `${anew} ${changedWords(message.slice(anew.length + 1))}`.trim();
  return changedWords(message);
}

function changedWords(message: string): string {
  return /^Changed (?:by .{1,100} )?on \d{4}-[\d: -]+\./.exec(message)?.[0] ?? '';
}

function problemLine(row: Row, problem: Problem, index: number): ReviewLine {
  const field = fieldNamed(row.sheet, problem.field);
  const isLarge = problem.rule === 'large-change' && field !== undefined;
  const said = isLarge
    ? problem.message.replace(/\.(?= |$)/, ` as loaded (${fieldLabel(field)}).`)
    : wordedProblem(row, problem);
  const isError = problem.severity === 'error';
  return {
    kind: isError ? 'problem' : 'warning',
    key: `${row.id} ${index}`,
    rowId: row.id,
    text: isError ? said : `Check: ${said}`,
  };
}
