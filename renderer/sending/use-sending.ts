import { isRunOver } from '../../shared/ipc/run-over';
import type { Keeping } from '../../shared/ipc/keeping-schemas';
import type { RunProgress } from '../../shared/ipc/run-schemas';
import { whyNotSafe } from '../state/keeping-sentence';
import { type LeftRows, leftOutOf } from '../state/left-out';
import { useObservable, useObservableSoon } from '../state/observable';
import { countsNow, sumCounts, useRowCounts } from '../state/row-counts';
import type { RowCounts } from '../state/row-tally';
import type { Workspace } from '../state/workspace';
import { useWorkspace } from '../state/workspace-context';

const whileRunning = 'A run is sending. Wait for it, or stop it.';
const whileOpening = 'The workspace is being opened.';

export interface Sending {
  readonly run: RunProgress | null;
  readonly isRunning: boolean;
  /** Rows of both sheets: a run takes both. */
  readonly counts: RowCounts;
  /** Rows that `Send` leaves alone because somebody wants it so. */
  readonly left: LeftRows;
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
  // Told with each change: no key waits for it.
  const keeping = useObservableSoon(workspace.keeping.state);
  const counts = sumCounts(accumulators, preExisting);
  const leftOut = leftOutOf(workspace);
  useObservable(leftOut.ids);
  return { run, counts, left: leftOut.rows(), ...obstacleTo(run, isOpening, keeping) };
}

/** The same at this moment, for commands. */
export function sendingNow(workspace: Workspace): Sending {
  const run = workspace.run.get();
  const counts = sumCounts(
    countsNow(workspace.sheet('accumulators')),
    countsNow(workspace.sheet('preExisting')),
  );
  const left = leftOutOf(workspace).rows();
  return { run, counts, left, ...obstacleTo(run, workspace.isOpening.get(), workspace.keeping.state.get()) };
}

function obstacleTo(
  run: RunProgress | null,
  isOpening: boolean,
  keeping: Keeping | null,
): Pick<Sending, 'isRunning' | 'obstacle'> {
  const isRunning = run !== null && !isRunOver(run);
  return { isRunning, obstacle: isRunning ? whileRunning : isOpening ? whileOpening : whyNotSafe(keeping) };
}
