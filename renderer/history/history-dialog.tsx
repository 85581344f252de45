import { type ReactElement, useState } from 'react';
import type { MessageGroup } from '../../shared/ipc/history-schemas';
import { Dialog } from '../ui/dialog';
import { SearchBox } from '../ui/search-box';
import { HistoryFoot } from './history-foot';
import './history.css';
import { restoreName } from './history-words';
import { RestoreFoot, RestorePanel } from './restore-panel';
import { RunList } from './run-list';
import { RunView, type RunViewProps } from './run-view';
import { useRestore } from './use-restore';
import { useRunDetail, useRuns } from './use-history';
import { type ShowOnSheet, useJump } from './use-jump';

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
  const [grouped, setGrouped] = useState<GroupOfRun>();
  const group = grouped !== undefined && grouped.runId === run?.runId ? grouped.group : null;
  return (
    <Dialog
      title={restoring.prepared === null ? 'History' : restoreName(restoring.prepared.run)}
      width={1080}
      onClose={onClose}
      foot={
        restore === undefined ? (
          <HistoryFoot
            run={run}
            search={search}
            group={group}
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
          <SearchBox
            label="Find plan or row"
            takesFirstFocus={false}
            placeholder="Find runs and rows by plan or name, or by plan|name"
            value={search}
            onSearch={setSearch}
          />
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
              <ChosenRun
                key={run.runId}
                runId={run.runId}
                search={search}
                group={group}
                onGroup={(one) => {
                  setGrouped(one === null ? undefined : { runId: run.runId, group: one });
                }}
                jump={jump}
              />
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

/** Rows of a run with the same words; another run has others. */
interface GroupOfRun {
  readonly runId: string;
  readonly group: MessageGroup;
}

interface ChosenRunProps extends Omit<RunViewProps, 'detail'> {
  readonly runId: string;
}

function ChosenRun({ runId, ...shown }: ChosenRunProps): ReactElement {
  const detail = useRunDetail(runId, shown.search);
  if (detail === null) return <p className="history-nothing">Reading the run</p>;
  return <RunView detail={detail} {...shown} />;
}
