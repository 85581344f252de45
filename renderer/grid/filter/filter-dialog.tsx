import {
  type SubmitEvent,
  memo,
  type ReactElement,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { ColumnValue } from '../../state/arranging/distinct-values';
import type { RowColumn } from '../../state/arranging/row-column';
import { useObservable } from '../../state/observable';
import { Button } from '../../ui/button';
import { placeMenu } from '../../ui/menu-place';
import type { GridSession } from '../grid-session';
import type { GridColumn } from '../model/grid-column';
import { filterBy } from './arrange-actions';
import { ConditionFields } from './condition-fields';
import './filter-dialog.css';
import { draftOf, testOf } from './filter-draft';
import { columnWords } from './filter-words';
import { rowColumnOf } from './row-column-of';
import { SortChoice } from './sort-choice';
import { ValueList } from './value-list';

/** The filter of a column, while it is open. */
export const FilterDialog = memo(function OpenFilter({ session }: { readonly session: GridSession }) {
  const column = useObservable(session.filterMenu);
  return column === null ? null : <ColumnFilterDialog key={column.id} session={session} column={column} />;
});

interface ColumnProps {
  readonly session: GridSession;
  readonly column: GridColumn;
}

function ColumnFilterDialog({ session, column }: ColumnProps): ReactElement {
  const place = useRef<HTMLDialogElement>(null);
  const of = useFiltered(session, column);
  const [draft, setDraft] = useState(() => draftOf(of.test, of.values));
  const [reason, setReason] = useState('');
  const close = useCallback(() => {
    // While it is open, nothing else can take the focus.
    place.current?.close();
    session.filterMenu.set(null);
    session.focus();
  }, [session]);
  useLayoutEffect(() => {
    const dialog = place.current;
    if (dialog === null) return;
    dialog.showModal();
    placeMenu(dialog, headingCorner(session, column));
    (dialog.querySelector<HTMLElement>('[data-first-focus]') ?? dialog.querySelector('select'))?.focus();
  }, [session, column]);
  const apply = (event: SubmitEvent): void => {
    event.preventDefault();
    const outcome = testOf(draft, of.values);
    if (!outcome.ok) {
      setReason(outcome.reason);
      return;
    }
    close();
    filterBy(session, column, outcome.test);
  };
  return (
    <dialog
      ref={place}
      className="filter-dialog"
      aria-label={`Filter ${columnWords(of.column)}`}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyUp={(event) => {
        // Opened by Alt+Down: letting go of Alt would go to the menu bar.
        if (event.key === 'Alt') event.preventDefault();
      }}
      onMouseDown={({ target, currentTarget }) => {
        // A press beside the dialog is one on its backdrop.
        if (target === currentTarget) close();
      }}
    >
      <form className="filter-form" onSubmit={apply}>
        <SortChoice session={session} column={column} onDone={close} />
        <ConditionFields column={of.column} draft={draft} onChange={setDraft} />
        {draft.condition === 'values' && <ValueList values={of.values} draft={draft} onChange={setDraft} />}
        <p className="filter-reason" role="alert">
          {reason}
        </p>
        <div className="filter-foot">
          <Button
            label="Clear this filter"
            disabledReason={of.test === undefined ? 'The column is not filtered.' : undefined}
            onPress={() => {
              close();
              filterBy(session, column, null);
            }}
          />
          <Button label="Cancel" look="outlined" onPress={close} />
          <button type="submit" className="button button-primary">
            Apply
          </button>
        </div>
      </form>
    </dialog>
  );
}

interface Filtered {
  readonly column: RowColumn;
  readonly test: ReturnType<typeof currentTest>;
  readonly values: readonly ColumnValue[];
}

/** The column with its filter and its values as they were when the dialog opened. */
function useFiltered(session: GridSession, column: GridColumn): Filtered {
  const [filtered] = useState(() => {
    const own = rowColumnOf(column);
    return { column: own, test: currentTest(session, column), values: session.rows.values(own) };
  });
  return filtered;
}

function currentTest(session: GridSession, { id }: GridColumn) {
  return session.rows.arrangement.filters.find((filter) => filter.column.id === id)?.test;
}

/** Below the heading, or where that is out of sight, below the headings at the left. */
function headingCorner({ surface }: GridSession, { id }: GridColumn) {
  const heading = surface?.grid.querySelector(`[role=columnheader][data-field="${id}"]`);
  const box = (heading ?? surface?.scroller)?.getBoundingClientRect();
  if (box === undefined) return { left: 0, top: 0, bottom: 0 };
  return heading === null ? { left: box.left, top: box.top, bottom: box.top } : box;
}
