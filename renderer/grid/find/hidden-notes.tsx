import type { ReactElement } from 'react';
import { useObservable } from '../../state/observable';
import { counted, numberText } from '../../ui/number-text';
import { showColumns } from '../column-actions';
import { placeCursor } from '../cursor-actions';
import { clearFilters, placeOfRow } from '../filter/arrange-actions';
import { useArrangement } from '../filter/use-arrangement';
import type { GridSession } from '../grid-session';

interface NoteProps {
  readonly session: GridSession;
}

/** How many more there are in rows that filters hide, and the way to them. */
export function HiddenNote({ session }: NoteProps): ReactElement | null {
  useArrangement(session);
  const hidden = useObservable(session.find.hidden);
  const { hiddenCount } = session.rows;
  if (hiddenCount === 0) return null;
  const rows = counted(hiddenCount, 'row');
  const inSight = session.columnsOutOfSight.length === 0 ? '' : ' in the columns shown';
  const first = hidden?.first;
  return (
    <p className="find-note" aria-live="polite">
      {first === undefined
        ? `Filters hide ${rows}${hidden === null ? '' : `, without a match${inSight}`}. `
        : `${numberText(hidden?.total ?? 0)} more in ${rows} that filters hide. `}
      <button
        type="button"
        className="strip-button"
        onClick={() => {
          clearFilters(session);
          if (first === undefined) return;
          const row = session.rows.indexOf(first.rowId);
          placeCursor(session, { row, column: session.columnDesk.indexOf(first.columnId) }, false);
        }}
      >
        {first === undefined ? 'Clear filters' : 'Clear filters and go there'}
      </button>
    </p>
  );
}

/** How many more there are in columns that are hidden or folded away, and the way to them. */
export function OutOfSightNote({ session }: NoteProps): ReactElement | null {
  const found = useObservable(session.find.outOfSight);
  const first = found?.first;
  if (found === null || first === undefined) return null;
  const columns = counted(found.columnIds.length, 'hidden column');
  return (
    <p className="find-note" aria-live="polite">
      {`${numberText(found.total)} more in ${columns}. `}
      <button
        type="button"
        className="strip-button"
        onClick={() => {
          showColumns(session, found.columnIds);
          const row = placeOfRow(session, first.rowId);
          placeCursor(session, { row, column: session.columnDesk.indexOf(first.columnId) }, false);
        }}
      >
        Show and go there
      </button>
    </p>
  );
}
