import { type ReactElement, useEffect } from 'react';
import { useObservable } from '../state/observable';
import type { Workspace } from '../state/workspace';
import { useWorkspace } from '../state/workspace-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

/** The last thing there was to tell, read out once; with what can be done about it. */
export function NoticeLine(): ReactElement {
  const workspace = useWorkspace();
  const told = useObservable(workspace.notice);
  useStaleNotice(workspace);
  const again = told?.again;
  return (
    <span className={`status-notice status-notice-${told?.kind ?? 'information'}`}>
      <span aria-live="polite" className="status-notice-live">
        {told !== null && (
          <span key={told.serial} className="status-notice-text" title={told.text}>
            {told.kind === 'problem' && <Icon name="problem" />}
            <span className="status-notice-words">{told.text}</span>
          </span>
        )}
      </span>
      {again !== undefined && told?.nextStep === 'retry' && (
        <Button label="Try again" icon="retry" onPress={again} />
      )}
      {again !== undefined && told?.nextStep === 'signIn' && (
        <Button label="Sign in" opens="dialog" onPress={() => void signInThen(workspace, told.text, again)} />
      )}
      {told?.kind === 'problem' && (
        <Button
          label="Dismiss"
          icon="close"
          look="bare"
          onPress={() => {
            workspace.notice.set(null);
          }}
        />
      )}
    </span>
  );
}

async function signInThen(workspace: Workspace, reason: string, again: () => void): Promise<void> {
  if (!(await workspace.signIn.ask(reason))) return;
  workspace.notice.set(null);
  again();
}

/** What was told before an edit says nothing of the sheet as it is after it. */
function useStaleNotice(workspace: Workspace): void {
  useEffect(
    () =>
      workspace.history.subscribe(() => {
        workspace.notice.set(null);
      }),
    [workspace],
  );
}
