import type { ReactElement, ReactNode } from 'react';
import type { RunProgress } from '../../shared/ipc/run-schemas';
import type { RowState } from '../../shared/plan/row-state';
import type { LeftRows } from '../state/left-out';
import { useObservable } from '../state/observable';
import type { RowCounts } from '../state/row-tally';
import { useWorkspace } from '../state/workspace-context';
import { ProgressBar } from '../ui/progress-bar';
import { NoticeLine } from './notice-line';
import { counted, numberText } from '../ui/number-text';
import type { Wanted } from './next-row';
import { RunDetails } from './run-details';
import { RunNotice } from './run-notice';
import { runPace } from './run-pace';
import { rowsDone, runPhaseText, runSummary, shortSummary } from './run-summary';
import './status-line.css';
import { type Sending, useSending } from './use-sending';

interface CountsProps {
  /** Goes to the next of these rows. */
  readonly onGoTo: (wanted: Wanted) => void;
  /** Shows the rows in a state and no others. */
  readonly onOnly: (state: RowState) => void;
}

/** Shows these rows and no others; `words` name them. */
type ShowRows = (ids: LeftRows['ids'], words: string) => void;

interface StatusLineProps extends CountsProps {
  readonly onShowRows: ShowRows;
  /** Whether what was typed is kept. */
  readonly children: ReactNode;
}

/**
 * The line below the sheet. Of its two live regions one speaks of the run and the other of everything else:
 * the run's is `role=status` and changes only when a run starts and ends, not with every batch, so that it
 * never talks over a notice.
 */
export function StatusLine({ onGoTo, onOnly, onShowRows, children }: StatusLineProps): ReactElement {
  const workspace = useWorkspace();
  const version = useObservable(workspace.appVersion);
  const sending = useSending();
  return (
    <footer className="status-line" data-pane="status" tabIndex={-1} aria-label="Status line">
      <RunStatus sending={sending} />
      <LoadProgress />
      <NoticeLine />
      <OpeningSign />
      <DraftCounts counts={sending.counts} onGoTo={onGoTo} onOnly={onOnly}>
        <LeftCount left={sending.left} onShowRows={onShowRows} />
      </DraftCounts>
      {children}
      <span className="status-version">{version === '' ? '' : `Planbatch ${version}`}</span>
    </footer>
  );
}

function RunStatus({ sending: { run, isRunning, counts } }: { readonly sending: Sending }): ReactElement {
  const summary = run === null || isRunning ? '' : runSummary(run, counts.states.conflict);
  const short = summary === '' || run === null ? '' : shortSummary(run, counts.states.conflict);
  return (
    <>
      <span
        role="status"
        aria-live="polite"
        className="status-summary"
        data-run={run?.phase}
        data-short={short || summary}
        title={summary}
      >
        {summary !== '' && <span className="status-summary-whole">{summary}</span>}
      </span>
      {run !== null && isRunning && (
        <>
          <ProgressBar label="Sending" done={rowsDone(run)} total={run.rows} text={runText(run)} />
          <RunDetails run={run} />
        </>
      )}
      {run !== null && <RunNotice run={run} />}
    </>
  );
}

function runText(run: RunProgress): string {
  const pace = runPace(run);
  return pace === '' ? runPhaseText(run) : `${runPhaseText(run)} · ${pace}`;
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
  const text = `Loading: ${numberText(progress.plansDone)} of ${counted(progress.plans, 'plan')}`;
  return <ProgressBar label="Loading" done={progress.plansDone} total={progress.plans} text={text} />;
}

interface DraftCountsProps extends CountsProps {
  readonly counts: RowCounts;
  readonly children: ReactNode;
}

/** Rows that want a look, `3 new`, `2 to fix`, `4 to check`: each leads to the next of its rows. */
function DraftCounts({
  counts: { states, warned },
  onGoTo,
  onOnly,
  children,
}: DraftCountsProps): ReactElement {
  return (
    <span className="status-draft">
      {countedRows.map(({ word, wanted }) => {
        const count = wanted === 'warned' ? warned : states[wanted];
        return count === 0 ? null : (
          <button
            key={wanted}
            type="button"
            className="status-count"
            data-count-of={wanted}
            title={countHint(wanted)}
            onClick={({ ctrlKey, metaKey }) => {
              if ((ctrlKey || metaKey) && wanted !== 'warned') onOnly(wanted);
              else onGoTo(wanted);
            }}
          >
            {numberText(count)} {word}
          </button>
        );
      })}
      {children}
    </span>
  );
}

interface LeftCountProps {
  readonly left: LeftRows;
  readonly onShowRows: ShowRows;
}

/** Rows that `Send` leaves alone because somebody wants it so. */
function LeftCount({ left: { count, ids }, onShowRows }: LeftCountProps): ReactElement | null {
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="status-count"
      data-count-of="left"
      title="Left out of sending. Shows these rows and no others; `Take in again` is in their menu."
      onClick={() => {
        onShowRows(ids, 'Left out of sending');
      }}
    >
      {numberText(count)} left out
    </button>
  );
}

function countHint(wanted: Wanted): string {
  const next = 'Goes to the next of these rows.';
  return wanted === 'warned' ? next : `${next} With Ctrl shows these rows and no others.`;
}

const countedRows = [
  { word: 'new', wanted: 'new' },
  { word: 'edited', wanted: 'edited' },
  { word: 'to fix', wanted: 'invalid' },
  { word: 'to check', wanted: 'warned' },
  { word: 'rejected', wanted: 'rejected' },
  { word: 'failed', wanted: 'failed' },
  { word: 'without an answer', wanted: 'unknown' },
  { word: 'in conflict', wanted: 'conflict' },
] as const satisfies readonly { readonly word: string; readonly wanted: Wanted }[];
