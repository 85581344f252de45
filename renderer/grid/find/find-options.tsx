import type { ReactElement } from 'react';
import { useObservable } from '../../state/observable';
import type { GridSession } from '../grid-session';
import { headingName } from '../model/column-heading';
import { isSingleCell, rangesOf } from '../model/selection';

/** Where to look and how to compare. */
export function FindOptions({ session }: { readonly session: GridSession }): ReactElement {
  const { find } = session;
  const { matchCase, wholeCell, columnId, ranges } = useObservable(find.question);
  const selection = useObservable(session.selection);
  const column = session.columns.find(({ id }) => id === columnId) ?? session.column(selection.active.column);
  return (
    <>
      <FindCheck
        label="Match case"
        isOn={matchCase}
        onChange={(isOn) => {
          find.ask({ matchCase: isOn });
        }}
      />
      <FindCheck
        label="Whole cell"
        isOn={wholeCell}
        onChange={(isOn) => {
          find.ask({ wholeCell: isOn });
        }}
      />
      <select
        className="find-select"
        aria-label="Columns"
        value={columnId === null ? 'all' : 'one'}
        onChange={({ target }) => {
          find.ask({ columnId: target.value === 'one' ? (column?.id ?? null) : null });
        }}
      >
        <option value="all">All columns</option>
        <option value="one">{column === undefined ? 'This column' : headingName(column)}</option>
      </select>
      <select
        className="find-select"
        aria-label="Cells"
        value={ranges === null ? 'all' : 'selection'}
        onChange={({ target }) => {
          find.ask({ ranges: target.value === 'selection' ? rangesOf(session.selection.get()) : null });
        }}
      >
        <option value="all">All rows</option>
        <option value="selection" disabled={ranges === null && isSingleCell(selection)}>
          Selection
        </option>
      </select>
    </>
  );
}

interface FindCheckProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function FindCheck({ label, isOn, onChange }: FindCheckProps): ReactElement {
  return (
    <label className="find-check">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ target }) => {
          onChange(target.checked);
        }}
      />
      {label}
    </label>
  );
}
