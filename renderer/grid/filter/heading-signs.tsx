import { type MouseEvent, type ReactElement, useSyncExternalStore } from 'react';
import { assertNever } from '../../../shared/plan/assert-never';
import type { SortDirection } from '../../state/arranging/sort-rows';
import type { GridSession } from '../grid-session';
import type { GridColumn } from '../model/grid-column';
import { sortBy } from './arrange-actions';
import { openFilter } from './open-filter';
import { SortArrow } from './sort-arrow';

/** How a column takes part in the order and selection of rows. */
export interface ColumnSigns {
  readonly direction: SortDirection | undefined;
  /** Its place among the columns sorted by, from 1; 0 where it is the only one. */
  readonly ordinal: number;
  readonly isFiltered: boolean;
}

/** The signs of a column; drawn again only when they change. */
export function useColumnSigns({ rows }: GridSession, { id }: GridColumn): ColumnSigns {
  const read = (): string => {
    const { sort, filters } = rows.arrangement;
    const place = sort.findIndex((key) => key.column.id === id);
    const ordinal = sort.length > 1 ? place + 1 : 0;
    const isFiltered = filters.some((filter) => filter.column.id === id);
    return `${sort[place]?.direction ?? ''}|${ordinal}|${isFiltered ? 'filtered' : ''}`;
  };
  const [direction, ordinal, filtered] = useSyncExternalStore(rows.subscribe, read).split('|');
  return {
    direction: direction === 'ascending' || direction === 'descending' ? direction : undefined,
    ordinal: Number(ordinal),
    isFiltered: filtered === 'filtered',
  };
}

interface HeadingSignsProps {
  readonly session: GridSession;
  readonly column: GridColumn;
  readonly signs: ColumnSigns;
}

/**
 * The arrow and the funnel in a heading, for the pointer: a press on the arrow turns the order around and then takes
 * the column out of it. The keyboard has the menu of the heading.
 */
export function HeadingSigns({ session, column, signs }: HeadingSignsProps): ReactElement | null {
  const { direction, ordinal, isFiltered } = signs;
  if (direction === undefined && !isFiltered) return null;
  const pressed = (event: MouseEvent, action: () => void): void => {
    if (event.button !== 0) return;
    // The heading itself selects its column.
    event.stopPropagation();
    event.preventDefault();
    action();
  };
  return (
    <span
      className="heading-signs"
      aria-hidden="true"
      onPointerDown={(event) => {
        // Nor is the heading dragged from here.
        event.stopPropagation();
      }}
    >
      {isFiltered && (
        <span
          className="filter-sign"
          title="Filtered. Press to change the filter."
          onMouseDown={(event) => {
            pressed(event, () => {
              openFilter(session, column);
            });
          }}
        />
      )}
      {direction !== undefined && (
        <span
          className="sort-sign"
          title="Sorted. Press to turn the order around, then to end it."
          onMouseDown={(event) => {
            pressed(event, () => {
              sortBy(session, column, { direction: nextDirection(direction), further: true });
            });
          }}
        >
          <SortArrow direction={direction} />
          {ordinal > 0 && <span className="sort-ordinal">{ordinal}</span>}
        </span>
      )}
    </span>
  );
}

function nextDirection(direction: SortDirection): SortDirection | null {
  switch (direction) {
    case 'ascending':
      return 'descending';
    case 'descending':
      return null;
    default:
      return assertNever(direction);
  }
}
