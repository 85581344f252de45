import { type ReactElement, useState } from 'react';
import { assertNever } from '../../shared/plan/assert-never';
import { sheetNamed } from '../../shared/plan/sheet';
import type { OpenPlan, RunProgress } from '../../shared/ipc/run-schemas';
import { Button } from '../ui/button';
import { numberText } from '../ui/number-text';
import './run-details.css';
import { runPace } from './run-pace';
import { rowsDone } from './run-summary';

/** How far a run is in detail, on demand: rows, batches and plans, and what it does with each plan it is at. */
export function RunDetails({ run }: { readonly run: RunProgress }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <span
      className="run-details"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
      }}
    >
      <Button
        label={isOpen ? 'Hide the progress of each plan' : 'Show the progress of each plan'}
        icon={isOpen ? 'next' : 'previous'}
        look="bare"
        onPress={() => {
          setOpen(!isOpen);
        }}
      />
      {isOpen && (
        <div className="run-panel" role="region" aria-label="Progress of the run">
          <Figures run={run} />
          <OpenPlans plans={run.openPlans} />
        </div>
      )}
    </span>
  );
}

function Figures({ run }: { readonly run: RunProgress }): ReactElement {
  const figures = [
    { name: 'Rows', text: `${numberText(rowsDone(run))} of ${numberText(run.rows)}` },
    { name: 'Plans', text: `${numberText(run.plansDone)} of ${numberText(run.plans)}` },
    { name: 'Batches', text: `${numberText(run.batchesDone)} done` },
    { name: 'Pace', text: runPace(run) },
  ];
  return (
    <dl className="run-figures">
      {figures.map(({ name, text }) =>
        text === '' ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function OpenPlans({ plans }: { readonly plans: readonly OpenPlan[] }): ReactElement | null {
  if (plans.length === 0) return null;
  return (
    <table className="run-plans" aria-label="Plans the run is at">
      <thead>
        <tr>
          <th>Plan</th>
          <th>Sheet</th>
          <th>Now</th>
          <th>Rows left</th>
        </tr>
      </thead>
      <tbody>
        {plans.map(({ sheet, planId, doing, left }) => (
          <tr key={`${sheet} ${planId}`}>
            <td>{planId === '' ? 'not given' : planId}</td>
            <td>{sheetNamed(sheet).title}</td>
            <td>{doingWord(doing)}</td>
            <td>{numberText(left)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function doingWord(doing: OpenPlan['doing']): string {
  switch (doing) {
    case 'reading':
      return 'Reading the plan';
    case 'sending':
      return 'Sending';
    case 'waiting':
      return 'Waiting';
    case 'resting':
      return 'Waits for Resume';
    case 'checking':
      return 'Reading back';
    default:
      return assertNever(doing);
  }
}
