import { isRunOver } from '../../shared/ipc/run-over';
import type { RunProgress } from '../../shared/ipc/run-schemas';
import { whyNotSafe } from '../state/keeping-sentence';
import { useObservable } from '../state/observable';
import { type RowCounts, sumCounts, useRowCounts } from '../state/row-counts';
import { useWorkspace } from '../state/workspace-context';

const whileRunning = 'A run is sending. Wait for it, or stop it.';
const whileOpening = 'The workspace is being opened.';

export interface Sending {
  readonly run: RunProgress | null;
  readonly isRunning: boolean;
  /** Rows of both sheets: a run takes both. */
  readonly counts: RowCounts;
  /** Why nothing may be sent now, whatever there is to send. */
  readonly obstacle: string | undefined;
}

/** How sending stands: the run, if any, and what could be sent. */
export function useSending(): Sending {
  const workspace = useWorkspace();
  const run = useObservable(workspace.run);
  const accumulators = useRowCounts(workspace.sheet('accumulators'));
  const preExisting = useRowCounts(workspace.sheet('preExisting'));
  const isOpening = useObservable(workspace.isOpening);
  const keeping = useObservable(workspace.keeping.state);
  const isRunning = run !== null && !isRunOver(run);
  return {
    run,
    isRunning,
    counts: sumCounts(accumulators, preExisting),
    obstacle: isRunning ? whileRunning : isOpening ? whileOpening : whyNotSafe(keeping),
  };
}
