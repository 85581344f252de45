import { type ReactElement, useState } from 'react';
import { Button } from '../../ui/button';
import type { GridSession } from '../grid-session';
import { isBuiltInName } from '../model/column-views';
import { useArrangement } from '../filter/use-arrangement';
import { deleteView, hasLeftView, saveView } from '../view-actions';

/** Gives the columns as they stand a name, brings the view in use up to date, or deletes it. */
export function ViewForm({ session }: { readonly session: GridSession }): ReactElement {
  const { columnDesk } = session;
  const [name, setName] = useState('');
  const [withRows, setWithRows] = useState(false);
  useArrangement(session);
  const { arrangement, savedViews } = columnDesk;
  const current = savedViews.find((view) => view.name === arrangement.named);
  const obstacle = nameObstacle(name);
  const save = (): void => {
    if (obstacle !== undefined) return;
    saveView(session, name, withRows);
    setName('');
  };
  return (
    <div className="view-form" role="group" aria-label="Views">
      <label className="view-form-label">
        <span>Save as view</span>
        <input
          className="view-form-text text-field"
          value={name}
          placeholder="My columns"
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => {
            setName(target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            save();
          }}
        />
      </label>
      <label className="view-form-check" title="The view then sorts and filters the rows as they are now.">
        <input
          type="checkbox"
          checked={withRows}
          onChange={({ target }) => {
            setWithRows(target.checked);
          }}
        />
        With sort and filters
      </label>
      <Button label="Save view" look="outlined" disabledReason={obstacle} onPress={save} />
      {current !== undefined && (
        <>
          <Button
            label={`Update ${current.name}`}
            look="outlined"
            hint="The view becomes what the sheet is now."
            disabledReason={hasLeftView(session, current) ? undefined : 'Everything stands as in the view.'}
            onPress={() => {
              saveView(session, current.name, current.rows !== null);
            }}
          />
          <Button
            label={`Delete ${current.name}`}
            look="outlined"
            hint="The columns stay as they are."
            onPress={() => {
              deleteView(session, current.name);
            }}
          />
        </>
      )}
    </div>
  );
}

function nameObstacle(name: string): string | undefined {
  if (name.trim() === '') return 'A view needs a name.';
  return isBuiltInName(name) ? 'The sheet has a view of that name already.' : undefined;
}
