import type { ReactElement } from 'react';
import type { Restore } from '../../shared/ipc/history-schemas';
import { Button } from '../ui/button';
import { restoreSentences } from './history-words';

interface RestorePanelProps {
  readonly restore: Restore;
}

/** What restoring would do, before it does it. */
export function RestorePanel({ restore }: RestorePanelProps): ReactElement {
  const { created } = restore;
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
    </section>
  );
}

interface RestoreFootProps extends RestorePanelProps {
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

export function RestoreFoot({ restore, onApply, onCancel }: RestoreFootProps): ReactElement {
  const { accumulators, preExisting } = restore.edits;
  const isEmpty = accumulators.length + preExisting.length === 0;
  return (
    <>
      <span className="dialog-foot-note" />
      <Button label="Back" look="outlined" onPress={onCancel} />
      <Button
        label="Prepare edits"
        look="primary"
        disabledReason={isEmpty ? 'There is nothing to set back.' : undefined}
        onPress={onApply}
      />
    </>
  );
}
