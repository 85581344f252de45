import { type ReactElement, useEffect, useRef } from 'react';
import type { WorkspaceEntry } from '../../shared/ipc/shelf-schemas';
import { useObservable } from '../state/observable';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { MoveDialog } from './move-dialog';
import { NameForm } from './name-form';
import { deleteWorkspace, renameWorkspace, restoreWorkspace } from './shelf-actions';
import { ShelfButtons } from './shelf-buttons';
import { ShelfList } from './shelf-list';
import { type ShelfDesk, useShelfDesk } from './use-shelf-desk';
import './workspaces-dialog.css';

interface WorkspacesDialogProps {
  readonly onClose: () => void;
  /** A workspace was chosen and is being opened. */
  readonly onOpened: () => void;
}

/** `Workspaces`: all of the connection, the last opened first, and the bin. */
export function WorkspacesDialog({ onClose, onOpened }: WorkspacesDialogProps): ReactElement {
  const desk = useShelfDesk();
  const { shelf, naming } = desk;
  const obstacle = useOpenObstacle(desk);
  const selected = shelf.kept?.find(({ id }) => id === desk.selectedId);
  const open = (entry: WorkspaceEntry): void => {
    if (obstacle !== undefined) {
      desk.say(obstacle);
      return;
    }
    if (entry.id !== shelf.openId) void desk.workspace.openWorkspace(entry.id);
    onOpened();
  };
  const cannotOpen = selected === undefined ? 'Select a workspace.' : obstacle;
  return (
    <Dialog
      title="Workspaces"
      width={760}
      onClose={onClose}
      foot={
        <>
          <span className="dialog-foot-note" aria-live="polite">
            {desk.said}
          </span>
          <Button label="Cancel" look="outlined" onPress={onClose} />
          <Button
            label="Open"
            look={naming === undefined ? 'primary' : 'outlined'}
            disabledReason={cannotOpen}
            onPress={() => {
              if (selected !== undefined) open(selected);
            }}
          />
        </>
      }
    >
      {shelf.problem !== undefined && (
        <p className="dialog-problem" role="alert">
          {shelf.problem}
        </p>
      )}
      <ShelfButtons desk={desk} selected={selected} obstacle={obstacle} />
      {naming !== undefined && (
        <NameForm
          key={naming.label}
          {...naming}
          onName={naming.take}
          onCancel={() => {
            shelf.forgetProblem();
            desk.setNaming(undefined);
          }}
        />
      )}
      <Lists desk={desk} onOpen={open} />
      {desk.moving !== undefined && (
        <MoveDialog
          entry={desk.moving}
          onMoved={onOpened}
          onClose={() => {
            desk.setMoving(undefined);
          }}
        />
      )}
    </Dialog>
  );
}

/** Why no other workspace can be opened now. */
function useOpenObstacle({ workspace }: ShelfDesk): string | undefined {
  useObservable(workspace.run);
  const isLoading = useObservable(workspace.loading) !== null;
  if (workspace.isRunning()) return 'A run is sending. Wait for it, or stop it.';
  return isLoading ? 'Plans are being loaded.' : undefined;
}

interface ListsProps {
  readonly desk: ShelfDesk;
  readonly onOpen: (entry: WorkspaceEntry) => void;
}

function Lists({ desk, onOpen }: ListsProps): ReactElement {
  const { shelf, selectedId, select, naming, listCalls } = desk;
  const place = useRef<HTMLDivElement>(null);
  // What took the name, or the button that was pressed, may be gone from the page: the focus goes to what was
  // named, made, taken in or brought back.
  const isNaming = naming !== undefined;
  const isListed = shelf.kept !== undefined;
  useEffect(() => {
    if (!isNaming && isListed) place.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  }, [isNaming, isListed, listCalls]);
  const shared = { selectedId, openId: shelf.openId, onSelect: select };
  return (
    <div ref={place} className="shelf">
      <ShelfList
        {...shared}
        label="Workspaces"
        entries={shelf.kept ?? []}
        takesFirstFocus
        onChoose={onOpen}
        keys={{
          F2: (entry) => {
            renameWorkspace(desk, entry);
          },
          Delete: (entry) => void deleteWorkspace(desk, entry),
        }}
      />
      {shelf.binned.length > 0 && (
        <>
          <h3 className="shelf-bin">Bin</h3>
          <ShelfList
            {...shared}
            label="Bin"
            entries={shelf.binned}
            onChoose={(entry) => void restoreWorkspace(desk, entry)}
          />
        </>
      )}
    </div>
  );
}
