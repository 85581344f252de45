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

/** So long there is time to read what was told, whatever is done meanwhile; in milliseconds. */
const readFor = 6000;
/** And so long it stays while nothing is done. */
const stayFor = 30_000;

/**
 * What was told before an edit says nothing of the sheet as it is after it. What is no problem goes by itself as
 * well: with the next key or click once it could be read, or after a while.
 */
function useStaleNotice(workspace: Workspace): void {
  const told = useObservable(workspace.notice);
  useEffect(() => {
    if (told?.kind !== 'information') return undefined;
    const leave = (): void => {
      if (workspace.notice.get() === told) workspace.notice.set(null);
    };
    const stop = new AbortController();
    const read = setTimeout(() => {
      for (const name of ['keydown', 'pointerdown']) {
        globalThis.addEventListener(name, leave, { capture: true, signal: stop.signal });
      }
    }, readFor);
    const over = setTimeout(leave, stayFor);
    return () => {
      clearTimeout(read);
      clearTimeout(over);
      stop.abort();
    };
  }, [workspace, told]);
  useEffect(
    () =>
      workspace.history.subscribe(() => {
        workspace.notice.set(null);
      }),
    [workspace],
  );
}
