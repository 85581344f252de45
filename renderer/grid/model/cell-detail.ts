import { displayText } from '../../../shared/plan/cell-display';
import type { Severity } from '../../../shared/plan/problem';
import { cellHint, cellMarks, cellText, type ShownRow } from './cell-face';
import { headingHint, headingName } from './column-heading';
import type { GridColumn } from './grid-column';

/** One thing to tell of a cell. */
export interface DetailLine {
  readonly kind: 'plain' | Severity;
  readonly text: string;
}

/** Everything there is to tell of a cell. */
export interface CellDetail {
  readonly title: string;
  /** Of the cell as it stands: what is wrong, what it was, why it cannot be edited. */
  readonly state: readonly DetailLine[];
  /** Of its field: what it means, how it is written, what the API calls it. */
  readonly field: readonly string[];
}

/** What the tooltip of a cell tells: problems first, then what it was, then what its field means. */
export function cellDetail(shown: ShownRow, column: GridColumn): CellDetail {
  const title = headingName(column);
  const field = headingHint(column)
    .split('\n')
    .filter((line) => line !== title);
  if (column.kind !== 'field') {
    const text = cellText(shown, column);
    return { title, state: text === '' ? [] : [{ kind: 'plain', text }], field };
  }
  const problems = shown.problems.filter((one) => one.field === column.id || one.beside === column.id);
  const told = new Set(problems.map(({ message }) => message));
  const hints = cellHint(shown, column, cellMarks(shown, column)).split('\n');
  const value = displayText(column.field, shown.row.cells[column.id]);
  return {
    title,
    state: [
      ...problems.map(({ severity, message }) => ({
        kind: severity,
        text: severity === 'error' ? message : `Check: ${message}`,
      })),
      ...hints
        .filter((line) => line !== '' && !told.has(line) && line !== value)
        .map((text) => ({ kind: 'plain', text }) as const),
    ],
    field,
  };
}

/** The same as one text, to be read out. */
export function detailText({ title, state, field }: CellDetail): string {
  return [title, ...state.map(({ text }) => text), ...field].join(' ');
}
