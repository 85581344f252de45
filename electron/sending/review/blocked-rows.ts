import { type ReviewedRow, serverDifference } from '../../../shared/batch/reviewed-row';
import { type ServerList, serverRowFinder } from '../../../shared/batch/server-list';
import type { Problem } from '../../../shared/plan/problem';
import type { Row } from '../../../shared/plan/row';

/** A row that is not sent until something in it is fixed. */
export interface InvalidRow {
  readonly row: Row;
  readonly problems: readonly Problem[];
}

/** What is told of such a row. */
export function blocked({ problems }: InvalidRow): Pick<ReviewedRow, 'kind' | 'message'> {
  return { kind: 'blocked', message: problems.map(({ message }) => message).join(' ') };
}

/** Rows to fix of one plan and sheet, with what the server has of them by its list. */
export function blockedRows(rows: readonly InvalidRow[], list: ServerList): readonly ReviewedRow[] {
  const [first] = rows;
  if (first === undefined) return [];
  const find = serverRowFinder(first.row.sheet, list);
  return rows.map((invalid) => {
    const { row } = invalid;
    const match = find(row.baseline ?? row.cells);
    const server = match.kind === 'found' ? serverDifference(row, match.cells) : null;
    return { rowId: row.id, revision: row.revision, ...blocked(invalid), server };
  });
}
