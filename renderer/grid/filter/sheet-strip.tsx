import { memo, type ReactElement } from 'react';
import type { SortKey } from '../../state/arranging/arrangement';
import { useSheetVersion } from '../../state/workspace-context';
import { counted, numberText } from '../../ui/number-text';
import { ViewSwitcher } from '../columns/view-switcher';
import type { GridSession } from '../grid-session';
import { backToSheetOrder, sortAgain } from './arrange-actions';
import { FilterChips } from './filter-chips';
import { columnWords } from './filter-words';
import { QuickFilter } from './quick-filter';
import './sheet-strip.css';
import { SortArrow } from './sort-arrow';
import { useArrangement } from './use-arrangement';

/** The strip above the headings: which rows are shown, by what, and in which order. */
export const SheetStrip = memo(function Strip({ session }: { readonly session: GridSession }) {
  return (
    <div className="sheet-strip" role="group" aria-label="Rows shown">
      <QuickFilter session={session} />
      <RowsShown session={session} />
      <FilterChips session={session} />
      <SortState session={session} />
      <ViewSwitcher session={session} />
    </div>
  );
});

/** `120 of 3,400 rows`, said when it changes by a filter. */
function RowsShown({ session }: { readonly session: GridSession }): ReactElement {
  const { rows, allRows } = session;
  useSheetVersion(rows);
  const words = rows.isFiltered ? `${numberText(rows.count)} of ${counted(allRows.count, 'row')}` : '';
  return (
    <span className="rows-shown" aria-live="polite">
      {words}
    </span>
  );
}

function SortState({ session }: { readonly session: GridSession }): ReactElement | null {
  const { sort } = useArrangement(session);
  if (sort.length === 0) return null;
  return (
    <span className="sort-state">
      <span className="sort-words">
        Sorted by{' '}
        {sort.map((key, index) => (
          <SortWords key={key.column.id} sortKey={key} isFirst={index === 0} />
        ))}
      </span>
      <button
        type="button"
        className="strip-button"
        title="Puts rows that were edited or added since into their places."
        onClick={() => {
          sortAgain(session);
        }}
      >
        Sort again
      </button>
      <button
        type="button"
        className="strip-button"
        onClick={() => {
          backToSheetOrder(session);
        }}
      >
        Back to sheet order
      </button>
    </span>
  );
}

function SortWords({
  sortKey,
  isFirst,
}: {
  readonly sortKey: SortKey;
  readonly isFirst: boolean;
}): ReactElement {
  const { column, direction } = sortKey;
  return (
    <>
      {isFirst ? '' : ', '}
      {columnWords(column)} <SortArrow direction={direction} />
      <span className="unseen">{direction}</span>
    </>
  );
}
