import type { ReactElement } from 'react';
import type { SortDirection } from '../../state/arranging/sort-rows';
import type { GridSession } from '../grid-session';
import type { GridColumn } from '../model/grid-column';
import { sortBy } from './arrange-actions';
import { directionWords } from './filter-words';
import { rowColumnOf } from './row-column-of';
import { SortArrow } from './sort-arrow';
import { useArrangement } from './use-arrangement';

interface SortChoiceProps {
  readonly session: GridSession;
  readonly column: GridColumn;
  readonly onDone: () => void;
}

const directions: readonly SortDirection[] = ['ascending', 'descending'];

/** Both ways to sort by the column; with Shift behind the columns sorted by so far. Chosen again it is taken out. */
export function SortChoice({ session, column, onDone }: SortChoiceProps): ReactElement {
  const { sort } = useArrangement(session);
  const own = sort.find((key) => key.column.id === column.id)?.direction;
  return (
    <div className="sort-choice" role="group" aria-label="Sort">
      {directions.map((direction) => (
        <button
          key={direction}
          type="button"
          className="button button-plain sort-direction"
          aria-pressed={own === direction}
          title="With Shift: after the columns sorted by so far."
          onClick={({ shiftKey }) => {
            onDone();
            sortBy(session, column, { direction: own === direction ? null : direction, further: shiftKey });
          }}
        >
          <SortArrow direction={direction} />
          Sort {directionWords(rowColumnOf(column), direction)}
        </button>
      ))}
    </div>
  );
}
