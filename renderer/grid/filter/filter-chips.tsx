import type { ReactElement } from 'react';
import { type ColumnFilter, hasFilters } from '../../state/arranging/arrangement';
import { Icon } from '../../ui/icon';
import type { GridSession } from '../grid-session';
import { gridColumns } from '../model/grid-column';
import { clearFilters, removeFilter } from './arrange-actions';
import { openFilter } from './open-filter';
import { filterWords } from './filter-words';
import { useArrangement } from './use-arrangement';

/** Every column's filter, to be changed or taken away, and a button that takes all away, the one over all text too. */
export function FilterChips({ session }: { readonly session: GridSession }): ReactElement | null {
  const arrangement = useArrangement(session);
  if (!hasFilters(arrangement)) return null;
  const { filters } = arrangement;
  return (
    <>
      {filters.length > 0 && (
        <ul className="chips" aria-label="Filters">
          {filters.map((filter) => (
            <Chip
              key={filter.column.id}
              words={filterWords(filter)}
              onChange={() => {
                changeFilter(session, filter);
              }}
              onRemove={() => {
                removeFilter(session, filter);
              }}
            />
          ))}
        </ul>
      )}
      <button
        type="button"
        className="strip-button"
        onClick={() => {
          clearFilters(session);
        }}
      >
        Clear filters
      </button>
    </>
  );
}

function changeFilter(session: GridSession, { column: { id } }: ColumnFilter): void {
  // A filter stays while its column is hidden.
  const column = gridColumns(session.sheet).find((one) => one.id === id);
  if (column !== undefined) openFilter(session, session.columns.find((one) => one.id === id) ?? column);
}

interface ChipProps {
  readonly words: string;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

function Chip({ words, onChange, onRemove }: ChipProps): ReactElement {
  return (
    <li className="chip">
      <button
        type="button"
        className="chip-words"
        aria-haspopup="dialog"
        title="Change this filter"
        onClick={onChange}
      >
        {words}
      </button>
      <button
        type="button"
        className="chip-remove"
        aria-label={`Remove filter: ${words}`}
        title="Remove this filter"
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
