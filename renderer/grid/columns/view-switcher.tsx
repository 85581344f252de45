import { memo, useCallback, useState } from 'react';
import { useObservable } from '../../state/observable';
import { runCommand } from '../../ui/command';
import { Menu } from '../../ui/menu';
import type { MenuCorner } from '../../ui/menu-place';
import { columnLayoutCommands } from '../commands/column-layout-commands';
import { builtInCommands, savedViewCommands } from '../commands/view-commands';
import type { GridSession } from '../grid-session';
import { viewTitle } from '../model/column-views';
import './view-switcher.css';

/** Names the view the columns are seen in, and opens the menu of all views. */
export const ViewSwitcher = memo(function Switcher({ session }: { readonly session: GridSession }) {
  const { columnDesk } = session;
  useObservable(columnDesk.view.state);
  const [at, setAt] = useState<MenuCorner>();
  const close = useCallback(() => {
    setAt(undefined);
    session.focus();
  }, [session]);
  const title = viewTitle(columnDesk.arrangement, columnDesk.savedViews, columnDesk.all);
  return (
    <>
      <button
        type="button"
        className="view-switch"
        aria-label={`View of the columns: ${title}`}
        aria-haspopup="menu"
        aria-expanded={at !== undefined}
        title="Which columns are seen"
        onClick={({ currentTarget }) => {
          setAt(currentTarget.getBoundingClientRect());
        }}
      >
        <span className="view-switch-name">{title}</span>
        <span className="view-switch-sign" />
      </button>
      {at !== undefined && (
        <Menu
          label="Views of the columns"
          commands={[
            ...builtInCommands(session),
            ...savedViewCommands(session),
            ...columnLayoutCommands(session).filter(({ id }) => id === 'columns.choose'),
          ]}
          at={at}
          onClose={close}
          onChoose={(command) => {
            runCommand(command, (reason) => {
              session.workspace.tell('information', reason);
            });
          }}
        />
      )}
    </>
  );
});
