import { isRunOver } from '../../shared/ipc/run-over';
import type { RunProgress } from '../../shared/ipc/run-schemas';
import { useObservable } from '../state/observable';
import { type RowCounts, sumCounts, useRowCounts } from '../state/row-counts';
import { useWorkspace } from '../state/workspace-context';

export interface Sending {
  readonly run: RunProgress | null;
  readonly isRunning: boolean;
  /** Rows of both sheets: a run takes both. */
  readonly counts: RowCounts;
}

/** How sending stands: the run, if any, and what could be sent. */
export function useSending(): Sending {
  const workspace = useWorkspace();
  const run = useObservable(workspace.run);
  const accumulators = useRowCounts(workspace.sheet('accumulators'));
  const preExisting = useRowCounts(workspace.sheet('preExisting'));
  return {
    run,
    isRunning: run !== null && !isRunOver(run),
    counts: sumCounts(accumulators, preExisting),
  };
}
