import { type ReactElement, useMemo, useSyncExternalStore } from 'react';
import { sheetNames } from '../../shared/plan/sheet';
import { heardAfterPaint } from '../state/after-paint';
import type { HistoryMove } from '../state/history';
import { useObservableSoon } from '../state/observable';
import type { Workspace } from '../state/workspace';
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
        hint={useStepAhead(workspace, 'undo')}
        disabledReason={done.length === 0 ? 'Nothing to undo.' : undefined}
        onPress={() => {
          void workspace.move('undo');
        }}
      />
      <Button
        label="Redo"
        icon="redo"
        look="bare"
        shortcut="Ctrl+Y"
        hint={useStepAhead(workspace, 'redo')}
        disabledReason={undone.length === 0 ? 'Nothing to redo.' : undefined}
        onPress={() => {
          void workspace.move('redo');
        }}
      />
    </>
  );
}

/** What the step is called that a move would show, which depends on what rows have been sent. */
function useStepAhead(workspace: Workspace, move: HistoryMove): string | undefined {
  const subscribe = useMemo(() => heardAfterPaint((listener) => listenTo(workspace, listener)), [workspace]);
  return useSyncExternalStore(subscribe, () => workspace.walk.ahead(move));
}

function listenTo(workspace: Workspace, listener: () => void): () => void {
  const sources = [workspace.history, ...sheetNames.map((name) => workspace.sheet(name))];
  const stops = sources.map((source) => source.subscribe(listener));
  return () => {
    for (const stop of stops) stop();
  };
}
