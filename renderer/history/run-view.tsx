import type { ReactElement } from 'react';
import type { MessageGroup, RunDetail } from '../../shared/ipc/history-schemas';
import { counted, numberText } from '../ui/number-text';
import { batchText } from './batch-text';
import { outcomesText, phaseText, placeText, runTime, tookText } from './history-words';
import { RunRows } from './run-rows';
import type { Jump } from './use-jump';

export interface RunViewProps {
  readonly detail: RunDetail;
  readonly search: string;
  readonly group: MessageGroup | null;
  readonly onGroup: (group: MessageGroup | null) => void;
  readonly jump: Jump;
}

/** One run: where it went, what it came to, its rows and its requests. */
export function RunView({ detail, search, group, onGroup, jump }: RunViewProps): ReactElement {
  const { run, groups, batches } = detail;
  const took = tookText(run);
  return (
    <section className="history-run-view" aria-label={`Run of ${runTime.format(run.startedAt)}`}>
      <p className="history-head">
        <strong>{runTime.format(run.startedAt)}</strong>
        {took !== '' && `, ${took}`} · {placeText(run)}
      </p>
      <p>
        {[phaseText(run), outcomesText(run)].filter(Boolean).join('. ')}. {counted(run.batches, 'request')},{' '}
        {numberText(run.verified)} of the rows read back.
      </p>
      {run.notice !== '' && run.notice !== `${phaseText(run)}.` && (
        <p className="history-notice">{run.notice}</p>
      )}
      <RunRows
        runId={run.runId}
        search={search}
        groups={groups}
        group={group}
        onGroup={onGroup}
        jump={jump}
      />
      <details className="history-batches">
        <summary>{counted(run.batches, 'request')}</summary>
        <ul>
          {batches.map((batch) => (
            <li key={`${batch.number} ${batch.tried}`}>{batchText(batch)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
