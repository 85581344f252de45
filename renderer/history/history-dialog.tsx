import { type ReactElement, useState } from 'react';
import type { RunEntry } from '../../shared/ipc/history-schemas';
import { useWorkspace } from '../state/workspace-context';
import { useObservable } from '../state/observable';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { ExportButtons } from './export-buttons';
import './history.css';
import { RestoreFoot, RestorePanel } from './restore-panel';
import { RunList } from './run-list';
import { RunView } from './run-view';
import { useRestore } from './use-restore';
import { useRunDetail, useRuns } from './use-history';
import { type Jump, type ShowOnSheet, useJump } from './use-jump';

interface HistoryDialogProps {
  readonly onClose: () => void;
  /** Edits were made: the sheet is where to look. */
  readonly onRestored: () => void;
  readonly show: ShowOnSheet;
}

/** `History`: every run of this workspace, and what became of each of its rows. */
export function HistoryDialog({ onClose, onRestored, show }: HistoryDialogProps): ReactElement {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string>();
  const runs = useRuns(search);
  const restoring = useRestore();
  const jump = useJump(show);
  const restore = restoring.prepared?.restore;
  const found = runs.items.findIndex((run) => run.runId === chosen);
  const selected = found === -1 ? 0 : found;
  const run = runs.items[selected];
  return (
    <Dialog
      title="History"
      width={1080}
      onClose={onClose}
      foot={
        restore === undefined ? (
          <HistoryFoot
            run={run}
            search={search}
            isPreparing={restoring.isPreparing}
            onRestore={restoring.prepare}
            onClose={onClose}
          />
        ) : (
          <RestoreFoot
            restore={restore}
            onCancel={restoring.drop}
            onApply={() => {
              restoring.apply();
              onRestored();
            }}
          />
        )
      }
    >
      {restore !== undefined ? (
        <RestorePanel restore={restore} />
      ) : (
        <>
          <SearchField search={search} onSearch={setSearch} />
          <div className="history">
            <RunList
              runs={runs}
              selected={selected}
              onSelect={(index) => {
                setChosen(runs.items[index]?.runId);
              }}
            />
            {run === undefined ? (
              <p className="history-nothing">{emptySentence(runs.isRead, search)}</p>
            ) : (
              <ChosenRun key={run.runId} runId={run.runId} search={search} jump={jump} />
            )}
          </div>
        </>
      )}
    </Dialog>
  );
}

function emptySentence(isRead: boolean, search: string): string {
  if (!isRead) return 'Reading the runs';
  return search === '' ? 'Nothing was sent from this workspace yet.' : 'No run had such a row.';
}

interface ChosenRunProps {
  readonly runId: string;
  readonly search: string;
  readonly jump: Jump;
}

function ChosenRun({ runId, search, jump }: ChosenRunProps): ReactElement {
  const detail = useRunDetail(runId);
  if (detail === null) return <p className="history-nothing">Reading the run</p>;
  return <RunView detail={detail} search={search} jump={jump} />;
}

interface SearchFieldProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

function SearchField({ search, onSearch }: SearchFieldProps): ReactElement {
  return (
    <div className="history-search">
      <Icon name="search" />
      <input
        type="search"
        aria-label="Find plan or row"
        placeholder="Find runs and rows by plan or name, or by plan|name"
        value={search}
        onChange={({ target }) => {
          onSearch(target.value);
        }}
      />
    </div>
  );
}

interface HistoryFootProps {
  readonly run: RunEntry | undefined;
  readonly search: string;
  readonly isPreparing: boolean;
  readonly onRestore: (run: RunEntry) => void;
  readonly onClose: () => void;
}

function HistoryFoot({ run, search, isPreparing, onRestore, onClose }: HistoryFootProps): ReactElement {
  const workspace = useWorkspace();
  // Drawn again when a run begins or ends.
  useObservable(workspace.run);
  return (
    <>
      <span className="dialog-foot-note" aria-live="polite">
        {isPreparing ? 'Reading what was there before' : ''}
      </span>
      <ExportButtons run={run} search={search} />
      {run !== undefined && (
        <Button
          label="Restore"
          icon="undo"
          look="outlined"
          hint="Prepares edits that set back what this run changed. Nothing is sent."
          disabledReason={whyNoRestore(run, isPreparing || workspace.isRunning())}
          onPress={() => {
            onRestore(run);
          }}
        />
      )}
      <Button label="Done" look="primary" onPress={onClose} />
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
