import type { ReactElement } from 'react';
import type { Restore } from '../../shared/ipc/history-schemas';
import { Button } from '../ui/button';
import { restoreSentences } from './history-words';

interface RestorePanelProps {
  readonly restore: Restore;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** What restoring would do, before it does it. */
export function RestorePanel({ restore, onApply, onCancel }: RestorePanelProps): ReactElement {
  const { edits, created } = restore;
  const isEmpty = edits.accumulators.length + edits.preExisting.length === 0;
  return (
    <section className="history-restore" role="group" aria-label="Restore">
      {restoreSentences(restore).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {created.length > 0 && (
        <ul className="history-created" aria-label="Rows the run created">
          {created.map(({ sheet, planId, second }) => (
            <li key={`${sheet} ${planId} ${second}`}>
              {planId} {second}
            </li>
          ))}
        </ul>
      )}
      <div className="history-restore-buttons">
        <Button label="Back" look="outlined" onPress={onCancel} />
        <Button
          label="Prepare edits"
          look="primary"
          hasFirstFocus
          disabledReason={isEmpty ? 'There is nothing to set back.' : undefined}
          onPress={onApply}
        />
      </div>
    </section>
  );
}
