import type { ReactElement } from 'react';
import { useObservable } from '../state/observable';
import { useWorkspace } from '../state/workspace-context';
import { Button } from '../ui/button';
import './workspace-button.css';

/** Which workspace is open; opens the list of all. */
export function WorkspaceButton({ onOpen }: { readonly onOpen: () => void }): ReactElement | null {
  const entry = useObservable(useWorkspace().entry);
  if (entry === null) return null;
  return (
    <span className="workspace-button">
      <Button
        label={entry.name}
        icon="workspaces"
        shortcut="Ctrl+Shift+O"
        hint="The open workspace. Opens the list of all workspaces."
        onPress={onOpen}
      />
    </span>
  );
}
