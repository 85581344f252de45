import { type ReactElement, useState } from 'react';
import type { RunEntry } from '../../shared/ipc/history-schemas';
import type { ExportedRuns } from '../../shared/ipc/run-export';
import type { Workspace } from '../state/workspace';
import { useWorkspace } from '../state/workspace-context';
import { Button } from '../ui/button';
import { counted } from '../ui/number-text';

interface ExportButtonsProps {
  readonly run: RunEntry | undefined;
  readonly search: string;
}

/** One run, or all that the search has found, to a workbook, CSV or JSON file. */
export function ExportButtons({ run, search }: ExportButtonsProps): ReactElement | null {
  const workspace = useWorkspace();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  if (run === undefined) return null;
  const write = (asked: ExportedRuns): void => {
    setBusy(true);
    setSaid('');
    void exportRuns(workspace, asked).then((words) => {
      setBusy(false);
      setSaid(words);
    });
  };
  const disabledReason = isBusy ? 'A file is being written.' : undefined;
  const all = search.trim() === '' ? 'Export all runs' : 'Export found runs';
  return (
    <>
      <span role="status" className="history-said" title={said}>
        {said}
      </span>
      <Button
        label="Export run"
        look="outlined"
        hint="This run with its rows, messages and activity IDs, as an Excel workbook, CSV or JSON."
        disabledReason={disabledReason}
        onPress={() => {
          write({ runId: run.runId, search: '' });
        }}
      />
      <Button
        label={all}
        look="outlined"
        hint="Every run in the list, also those that are not shown yet, with all their rows."
        disabledReason={disabledReason}
        onPress={() => {
          write({ runId: null, search });
        }}
      />
    </>
  );
}

/** Gives what there is to say of it. */
async function exportRuns(workspace: Workspace, asked: ExportedRuns): Promise<string> {
  const done = await workspace.api.exportRuns(asked);
  if (!done.ok) return done.failure.message;
  if (done.value === null) return '';
  const { runs, rows, file } = done.value;
  return `${counted(runs, 'run')} with ${counted(rows, 'row')} written to ${file}`;
}
