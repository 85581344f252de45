import type { ReactElement } from 'react';
import { SavedSign } from '../keeping/saved-sign';
import { useObservable } from '../state/observable';
import type { RowCounts } from '../state/row-counts';
import { useWorkspace } from '../state/workspace-context';
import { ProgressBar } from '../ui/progress-bar';
import { NoticeLine } from './notice-line';
import { runPhaseText, runSummary } from './run-summary';
import './status-line.css';
import { type Sending, useSending } from './use-sending';

/**
 * The line below the sheet. Of its two live regions one speaks of the run and the other of everything else:
 * the run's is `role=status` and changes only when a run starts and ends, not with every batch, so that it
 * never talks over a notice.
 */
export function StatusLine(): ReactElement {
  const workspace = useWorkspace();
  const version = useObservable(workspace.appVersion);
  const sending = useSending();
  return (
    <footer className="status-line" data-pane="status" tabIndex={-1} aria-label="Status line">
      <RunStatus sending={sending} />
      <LoadProgress />
      <NoticeLine />
      <OpeningSign />
      <DraftCounts counts={sending.counts} />
      <SavedSign />
      <span className="status-version">{version === '' ? '' : `Planbatch ${version}`}</span>
    </footer>
  );
}

function RunStatus({ sending: { run, isRunning } }: { readonly sending: Sending }): ReactElement {
  const summary = run === null || isRunning ? '' : runSummary(run);
  return (
    <>
      <span role="status" aria-live="polite" className="status-summary" data-run={run?.phase}>
        {summary}
      </span>
      {run !== null && isRunning && (
        <ProgressBar label="Sending" done={run.batchesDone} total={run.batches} text={runPhaseText(run)} />
      )}
      {run !== null && run.notice !== '' && <span className="status-run-notice">{run.notice}</span>}
    </>
  );
}

/** That the rows of the workspace are still coming in. */
function OpeningSign(): ReactElement | null {
  const workspace = useWorkspace();
  const isOpening = useObservable(workspace.isOpening);
  return isOpening ? <span className="status-opening">Opening…</span> : null;
}

/** How far loading has come, for those who closed the dialog meanwhile. */
function LoadProgress(): ReactElement | null {
  const progress = useObservable(useWorkspace().loading);
  if (progress === null) return null;
  const text = `Loading: ${progress.plansDone} of ${progress.plans} plans`;
  return <ProgressBar label="Loading" done={progress.plansDone} total={progress.plans} text={text} />;
}

/** What the sheets hold that the server does not: `3 new, 5 edited, 2 to fix`. */
function DraftCounts({ counts: { states } }: { readonly counts: RowCounts }): ReactElement {
  const parts = [
    { word: 'new', state: 'new', count: states.new },
    { word: 'edited', state: 'edited', count: states.edited },
    { word: 'to fix', state: 'invalid', count: states.invalid },
    { word: 'in conflict', state: 'conflict', count: states.conflict },
  ].filter(({ count }) => count > 0);
  return (
    <span className="status-draft">
      {parts.map(({ word, state, count }) => (
        <span key={state} className="status-count" data-count-of={state}>
          {count.toLocaleString('en-US')} {word}
        </span>
      ))}
    </span>
  );
}
