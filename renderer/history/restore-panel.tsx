import type { ReactElement } from 'react';
import type { Restore } from '../../shared/ipc/history-schemas';
import { Button } from '../ui/button';
import { restoreParts } from './history-words';

interface RestorePanelProps {
  readonly restore: Restore;
}

/** What restoring would do, before it does it. */
export function RestorePanel({ restore }: RestorePanelProps): ReactElement {
  return (
    <section className="history-restore" role="group" aria-label="Restore">
      {restoreParts(restore).map(({ sentence, list }) => (
        <div key={sentence} className="history-restore-part">
          <p>{sentence}</p>
          {list !== undefined && list.names.length > 0 && (
            <ul className="history-created" aria-label={list.label}>
              {list.names.map((name, place) => (
                <li key={`${place} ${name}`}>{name}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
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
