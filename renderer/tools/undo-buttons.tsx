import type { ReactElement } from 'react';
import { moveSeen } from '../state/move-seen';
import { useObservableSoon } from '../state/observable';
import { useWorkspace } from '../state/workspace-context';
import { Button } from '../ui/button';

/** `Undo` and `Redo`, each naming the step it would take. */
export function UndoButtons(): ReactElement {
  const workspace = useWorkspace();
  const { done, undone } = useObservableSoon(workspace.history);
  return (
    <>
      <Button
        label="Undo"
        icon="undo"
        look="bare"
        shortcut="Ctrl+Z"
        hint={done.at(-1)?.label}
        disabledReason={done.length === 0 ? 'Nothing to undo.' : undefined}
        onPress={() => {
          void moveSeen(workspace, 'undo');
        }}
      />
      <Button
        label="Redo"
        icon="redo"
        look="bare"
        shortcut="Ctrl+Y"
        hint={undone.at(-1)?.label}
        disabledReason={undone.length === 0 ? 'Nothing to redo.' : undefined}
        onPress={() => {
          void moveSeen(workspace, 'redo');
        }}
      />
    </>
  );
}
