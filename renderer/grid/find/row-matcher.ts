import { cellMatches, type CellSearch, cellSearch, textMatches } from '../../../shared/plan/cell-search';
import type { CellValue } from '../../../shared/plan/cells';
import type { FindGround } from './find-ground';
import { cellText } from '../model/cell-face';
import type { GridColumn } from '../model/grid-column';
import type { FindQuestion } from './find-question';

/** Tells in which columns of a row on screen a text stands. Good until rows come or go, or columns change. */
export interface RowMatcher {
  readonly search: CellSearch;
  /** How many cells of the row match. */
  readonly count: (place: number) => number;
  /** The columns of those cells, left to right, by place on screen. */
  readonly columns: (place: number) => readonly number[];
  /** The same of a row by its index in all rows, shown or not. */
  readonly columnsOf: (index: number) => readonly number[];
}

type MatchedGround = Pick<FindGround, 'rows' | 'allRows' | 'columns'>;

/** A matcher for a question whose text is not empty. */
export function rowMatcher(session: MatchedGround, question: FindQuestion): RowMatcher {
  const search = cellSearch(question.text, question);
  const { columnId, scope } = question;
  const columns = session.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => columnId === null || column.id === columnId);
  const fields = columns.flatMap(({ column, index }) => (column.kind === 'field' ? [{ column, index }] : []));
  const verdicts = columns.filter(({ column }) => column.kind !== 'field');
  const names = fields.map(({ column }) => column.id);
  let { version } = session.allRows;
  let read = session.allRows.contentsOf(names);
  const contents: (CellValue | undefined)[] = [];
  const isAsked = (index: number, { id }: GridColumn): boolean =>
    scope === null || scope.holds(session.allRows.idAt(index) ?? '', id);
  const found = (index: number, take: (column: number) => void): void => {
    if (version !== session.allRows.version) {
      ({ version } = session.allRows);
      read = session.allRows.contentsOf(names);
    }
    read(index, contents);
    for (const [at, { column, index: columnIndex }] of fields.entries()) {
      if (cellMatches(search, column.field, contents[at]) && isAsked(index, column)) take(columnIndex);
    }
    for (const { column, index: columnIndex } of verdicts) {
      if (verdictMatches(session, { column, index }, search) && isAsked(index, column)) take(columnIndex);
    }
  };
  const columnsFound = (index: number): readonly number[] => {
    const list: number[] = [];
    found(index, (column) => list.push(column));
    return list.sort((left, right) => left - right);
  };
  return {
    search,
    count: (place) => {
      let count = 0;
      found(session.rows.indexAt(place), () => (count += 1));
      return count;
    },
    columns: (place) => columnsFound(session.rows.indexAt(place)),
    columnsOf: columnsFound,
  };
}

interface VerdictCell {
  readonly column: GridColumn;
  /** In all rows. */
  readonly index: number;
}

/** Rows as the server gave them have neither status nor message. */
function verdictMatches(session: MatchedGround, { column, index }: VerdictCell, search: CellSearch): boolean {
  const id = session.allRows.idAt(index) ?? '';
  if (session.allRows.isUntouched(id)) return false;
  const shown = session.rows.view(id);
  const text = shown === undefined ? '' : cellText(shown, column);
  return text !== '' && textMatches(search, text);
}
