import type { ReactElement } from 'react';
import { useObservable } from '../state/observable';
import { useWorkspace } from '../state/workspace-context';
import { Icon } from '../ui/icon';
import { keepingWords } from '../state/keeping-sentence';
import './keeping.css';

/** Whether what was typed is on the disk. Not read out by itself: trouble is told by the bar. */
export function SavedSign(): ReactElement | null {
  const { keeping } = useWorkspace();
  const state = useObservable(keeping.state);
  const isUnderWay = useObservable(keeping.isUnderWay);
  if (state === null) return null;
  const words = keepingWords(state, isUnderWay);
  return (
    <span className="saved-sign" data-keeping={state.kind} data-under-way={isUnderWay} title={words}>
      <Icon name={state.kind === 'notKept' ? 'problem' : 'check'} />
      <span className="saved-words">{words}</span>
    </span>
  );
}
