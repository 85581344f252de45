import { type ReactElement, useState } from 'react';
import { useObservable } from '../../state/observable';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SearchBox } from '../../ui/search-box';
import { resetColumns } from '../column-actions';
import type { GridSession } from '../grid-session';
import { columnRuns } from '../model/column-runs';
import { ColumnList } from './column-list';
import './columns-dialog.css';
import { ViewForm } from './view-form';

/** The dialog `Columns`, while it is open. */
export function ColumnsDialog({ session }: { readonly session: GridSession }): ReactElement | null {
  const isOpen = useObservable(session.columnDesk.isChoosing);
  return isOpen ? <OpenDialog session={session} /> : null;
}

/** What is changed here is on the sheet at once; it is no edit of rows, and nothing has to be confirmed. */
function OpenDialog({ session }: { readonly session: GridSession }): ReactElement {
  const { columnDesk } = session;
  useObservable(columnDesk.view.state);
  const [search, setSearch] = useState('');
  const runs = columnRuns(columnDesk.ordered, search);
  const close = (): void => {
    columnDesk.isChoosing.set(false);
    session.focus();
  };
  return (
    <Dialog
      title="Columns"
      width={560}
      onClose={close}
      foot={
        <>
          <div className="dialog-foot-note">
            <span aria-live="polite">{shownSentence(session)}</span>
          </div>
          <Button
            label="Reset columns"
            look="outlined"
            hint="Order, widths and sight as the sheet comes. Saved views stay."
            onPress={() => {
              resetColumns(session);
            }}
          />
          <Button label="Done" look="primary" onPress={close} />
        </>
      }
    >
      <SearchBox
        label="Search columns"
        placeholder="Search by heading, group or JSON name"
        value={search}
        onSearch={setSearch}
      />
      <ColumnList session={session} runs={runs} />
      <p className="column-hint">Space shows or hides a column, Alt+Up and Alt+Down move it. Or drag it.</p>
      <ViewForm session={session} />
    </Dialog>
  );
}

function shownSentence({ columns, columnDesk }: GridSession): string {
  return `${columns.length} of ${columnDesk.all.length} columns on the sheet`;
}
