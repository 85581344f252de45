import { type ReactElement, useState } from 'react';
import { useObservable } from '../state/observable';
import { useWorkspace } from '../state/workspace-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import './keeping.css';
import { notKeptSentence } from '../state/keeping-sentence';

/** Says that the disk refuses what is typed, for as long as it does. */
export function NotKeptBar(): ReactElement | null {
  const workspace = useWorkspace();
  const keeping = useObservable(workspace.keeping.state);
  const [isTrying, setIsTrying] = useState(false);
  if (keeping?.kind !== 'notKept') return null;
  const tryAgain = async (): Promise<void> => {
    setIsTrying(true);
    const failure = await workspace.keeping.retry();
    setIsTrying(false);
    const state = workspace.keeping.state.get();
    if (failure !== undefined) workspace.tell('problem', failure.message);
    else if (state?.kind === 'notKept') workspace.tell('problem', `Still not kept: ${state.reason}`);
    else workspace.tell('information', 'Everything you typed is on the disk.');
  };
  return (
    <div className="not-kept">
      <Icon name="problem" />
      <p role="alert" className="not-kept-words">
        {notKeptSentence(keeping)}
      </p>
      {!keeping.needsRestart && (
        <Button
          label="Try again"
          icon="retry"
          look="outlined"
          disabledReason={isTrying ? 'It is being tried.' : undefined}
          onPress={() => void tryAgain()}
        />
      )}
    </div>
  );
}
