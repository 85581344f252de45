import type { ReactElement } from 'react';
import { useObservable } from '../../state/observable';
import type { GridSession } from '../grid-session';
import { headingName } from '../model/column-heading';
import { isSingleCell } from '../model/selection';
import { selectedScope } from './find-scope';

/** Where to look and how to compare. */
export function FindOptions({ session }: { readonly session: GridSession }): ReactElement {
  const { find } = session;
  const { matchCase, wholeCell, columnId, scope } = useObservable(find.question);
  const selection = useObservable(session.selection);
  const here = session.column(selection.active.column);
  const column = session.columns.find(({ id }) => id === columnId) ?? here;
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
          const chosen = { all: undefined, one: column, here }[target.value];
          find.ask({ columnId: chosen?.id ?? null });
        }}
      >
        <option value="all">All columns</option>
        <option value="one">{column === undefined ? 'This column' : headingName(column)}</option>
        {here !== undefined && here !== column && <option value="here">{headingName(here)}</option>}
      </select>
      <select
        className="find-select"
        aria-label="Cells"
        value={scope === null ? 'all' : 'selection'}
        onChange={({ target }) => {
          find.ask({ scope: target.value === 'selection' ? selectedScope(session) : null });
        }}
      >
        <option value="all">All rows</option>
        <option value="selection" disabled={scope === null && isSingleCell(selection)}>
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
