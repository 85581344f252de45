import type { ReactElement } from 'react';
import type { WorkspaceEntry } from '../../shared/ipc/shelf-schemas';
import { Button } from '../ui/button';
import { Toolbar, ToolbarRule, ToolbarSpace } from '../ui/toolbar';
import {
  createWorkspace,
  deleteWorkspace,
  duplicateWorkspace,
  exportWorkspace,
  importWorkspace,
  openOneStays,
  renameWorkspace,
  restoreWorkspace,
  revealWorkspaces,
} from './shelf-actions';
import type { ShelfDesk } from './use-shelf-desk';

interface ShelfButtonsProps {
  readonly desk: ShelfDesk;
  /** The selected one outside the bin. */
  readonly selected: WorkspaceEntry | undefined;
  /** Why none can be opened now, nor moved. */
  readonly obstacle: string | undefined;
}

/** What can be done with the selected workspace, and with all of them. */
export function ShelfButtons({ desk, selected, obstacle }: ShelfButtonsProps): ReactElement {
  const binned = desk.shelf.binned.find(({ id }) => id === desk.selectedId);
  const nothing = selected === undefined ? 'Select a workspace.' : undefined;
  const on = (act: (desk: ShelfDesk, entry: WorkspaceEntry) => unknown, entry = selected) => ({
    onPress: () => {
      if (entry !== undefined) act(desk, entry);
    },
  });
  const isOpen = selected !== undefined && selected.id === desk.shelf.openId;
  return (
    <Toolbar label="Workspace actions">
      <Button
        label="New"
        icon="addRow"
        onPress={() => {
          createWorkspace(desk);
        }}
      />
      <Button label="Rename" shortcut="F2" disabledReason={nothing} {...on(renameWorkspace)} />
      <Button
        label="Duplicate"
        hint="A new workspace with the same rows and no history."
        disabledReason={nothing}
        {...on(duplicateWorkspace)}
      />
      {binned === undefined ? (
        <Button
          label="Delete"
          shortcut="Delete"
          hint="Into the bin, from which it can be restored."
          disabledReason={nothing ?? (isOpen ? openOneStays : undefined)}
          {...on(deleteWorkspace)}
        />
      ) : (
        <Button label="Restore" icon="undo" {...on(restoreWorkspace, binned)} />
      )}
      <ToolbarRule />
      <Button
        label="Export"
        hint="One file that Planbatch on another computer can take in."
        disabledReason={nothing}
        {...on(exportWorkspace)}
      />
      <Button
        label="Import"
        hint="Takes in a file that was exported."
        onPress={() => void importWorkspace(desk)}
      />
      <ToolbarRule />
      <Button
        label="Move"
        hint="To another connection: what you typed comes along, all else is read anew there."
        opens="dialog"
        disabledReason={nothing ?? obstacle}
        {...on((at, entry) => {
          at.setMoving(entry);
        })}
      />
      <ToolbarSpace />
      <Button
        label="Reveal in folder"
        hint="Shows the file of all workspaces in the file manager."
        onPress={() => void revealWorkspaces(desk)}
      />
    </Toolbar>
  );
}
