import type { Steps } from '../../state/arranging/slices';
import type { FindGround } from './find-ground';
import type { FindQuestion } from './find-question';
import { type RowMatcher, rowMatcher } from './row-matcher';

/** What is found in rows that filters hide. */
export interface HiddenMatches {
  readonly total: number;
  /** The first of them. */
  readonly first: { readonly rowId: string; readonly columnId: string } | undefined;
}

const nothingHidden: HiddenMatches = { total: 0, first: undefined };

/** Rows looked at between two looks at the time. */
const rowsPerStep = 200;

/** Looks through the rows that are not shown. */
export function* hiddenMatchSteps(
  { rows, allRows, columns }: FindGround,
  matcher: RowMatcher,
): Steps<HiddenMatches> {
  let found = nothingHidden;
  for (let index = 0; index < allRows.count; index += 1) {
    if (index % rowsPerStep === rowsPerStep - 1) yield undefined;
    const rowId = allRows.idAt(index);
    if (rowId === undefined || rows.indexOf(rowId) !== -1) continue;
    const matches = matcher.columnsOf(index);
    const [first] = matches;
    if (first === undefined) continue;
    const columnId = columns[first]?.id ?? '';
    found = { total: found.total + matches.length, first: found.first ?? { rowId, columnId } };
  }
  return found;
}

/** What is found in columns that are out of sight. */
export interface MatchesOutOfSight extends HiddenMatches {
  /** The columns that hold any of them. */
  readonly columnIds: readonly string[];
}

/** Looks through the columns that are hidden or folded away, in all rows: also in those that filters hide. */
export function* outOfSightSteps(
  { rows, allRows, columnsOutOfSight: columns }: FindGround,
  question: FindQuestion,
): Steps<MatchesOutOfSight> {
  const matcher = rowMatcher({ rows, allRows, columns }, question);
  const columnIds = new Set<string>();
  let { total, first } = nothingHidden;
  for (let index = 0; index < allRows.count; index += 1) {
    if (index % rowsPerStep === rowsPerStep - 1) yield undefined;
    const rowId = allRows.idAt(index);
    for (const place of matcher.columnsOf(index)) {
      const columnId = columns[place]?.id;
      if (rowId === undefined || columnId === undefined) continue;
      total += 1;
      first ??= { rowId, columnId };
      columnIds.add(columnId);
    }
  }
  return { total, first, columnIds: [...columnIds] };
}
