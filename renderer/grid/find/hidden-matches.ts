import type { Steps } from '../../state/arranging/slices';
import type { FindGround } from './find-ground';
import type { RowMatcher } from './row-matcher';

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
