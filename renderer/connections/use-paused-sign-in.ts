import { useEffect } from 'react';
import { useObservable } from '../state/observable';
import { useWorkspace } from '../state/workspace-context';

/** A run that holds itself for want of a sign-in: the person is asked once, and the run goes on after it. */
export function usePausedSignIn(): void {
  const workspace = useWorkspace();
  const run = useObservable(workspace.run);
  const reason = run?.phase === 'paused' && run.pausedFor === 'signIn' ? run.notice : undefined;
  useEffect(() => {
    if (reason === undefined) return;
    void workspace.signIn.ask(reason).then(async (isSignedIn) => {
      if (isSignedIn) await workspace.api.resumeRun({});
    });
  }, [reason, workspace]);
}
