import type { ReactElement } from 'react';
import type { RunEntry } from '../../shared/ipc/history-schemas';
import { useObservable } from '../state/observable';
import { useWorkspace } from '../state/workspace-context';
import { Button } from '../ui/button';
import { ExportButtons } from './export-buttons';
import type { RowChoice } from './use-history';

interface HistoryFootProps extends RowChoice {
  readonly run: RunEntry | undefined;
  readonly isPreparing: boolean;
  readonly onRestore: (run: RunEntry, rows: RowChoice) => void;
  readonly onClose: () => void;
}

export function HistoryFoot({
  run,
  isPreparing,
  onRestore,
  onClose,
  ...shown
}: HistoryFootProps): ReactElement {
  return (
    <>
      <span className="dialog-foot-note" aria-live="polite">
        {isPreparing ? 'Reading what was there before' : ''}
      </span>
      <ExportButtons run={run} search={shown.search} />
      {run !== undefined && (
        <RestoreButtons run={run} shown={shown} isPreparing={isPreparing} onRestore={onRestore} />
      )}
      <Button label="Done" look="primary" onPress={onClose} />
    </>
  );
}

interface RestoreButtonsProps extends Pick<HistoryFootProps, 'isPreparing' | 'onRestore'> {
  readonly run: RunEntry;
  readonly shown: RowChoice;
}

/** Takes the run back; where only some of its rows are shown, these alone or all. */
function RestoreButtons({ run, shown, isPreparing, onRestore }: RestoreButtonsProps): ReactElement {
  const workspace = useWorkspace();
  // Drawn again when a run begins or ends.
  useObservable(workspace.run);
  const disabledReason = whyNoRestore(run, isPreparing || workspace.isRunning());
  const isPart = shown.search.trim() !== '' || shown.group !== null;
  return (
    <>
      {isPart && (
        <Button
          label="Restore these rows"
          icon="undo"
          look="outlined"
          hint="Prepares edits that set back what this run changed in the rows shown. Nothing is sent."
          disabledReason={disabledReason}
          onPress={() => {
            onRestore(run, shown);
          }}
        />
      )}
      <Button
        label={isPart ? 'Restore whole run' : 'Restore'}
        icon="undo"
        look="outlined"
        hint="Prepares edits that set back what this run changed. Nothing is sent."
        disabledReason={disabledReason}
        onPress={() => {
          onRestore(run, { search: '', group: null });
        }}
      />
    </>
  );
}

function whyNoRestore({ outcomes }: RunEntry, isBusy: boolean): string | undefined {
  if (isBusy) return 'Something is going on. Wait for its end.';
  const wrote = outcomes.some(
    ({ state }) => state === 'created' || state === 'updated' || state === 'conflict',
  );
  return wrote ? undefined : 'This run changed nothing on the server.';
}
