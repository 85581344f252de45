import { type ReactElement, useEffect, useState } from 'react';
import { formatBriefly } from '../../shared/plan/money';
import { type Observable, useObservable } from '../state/observable';
import { useWorkspace } from '../state/workspace-context';
import { numberText } from '../ui/number-text';
import type { SelectionTotals } from './model/selection-totals';
import type { SelectionStatus } from './selection-counting';
import './selection-status-line.css';

/** It is read out once nothing has changed for so many milliseconds. */
const settledAfter = 700;

const modeWords = { extend: 'Extend selection', add: 'Add to selection' } as const;

/** What the selected cells of a sheet come to, for the status line; a click on a value copies it. */
export function SelectionStatusLine({
  status,
}: {
  readonly status: Observable<SelectionStatus>;
}): ReactElement {
  const { mode, cells } = useObservable(status);
  const values = cells?.totals === null || cells === null ? [] : shownValues(cells.totals);
  const said =
    cells?.isCounted === true ? [cells.size, ...values.map(({ name, text }) => `${name} ${text}`)] : [];
  const spoken = useSettled(said.join(', '));
  return (
    <span className="selection-status" data-counted={cells?.isCounted} title={said.join(', ')}>
      <span aria-live="polite" className="selection-mode">
        {mode === null ? '' : modeWords[mode]}
      </span>
      {cells !== null && <span className="selection-size">{cells.size}</span>}
      {values.map((value) => (
        <CopiedValue key={value.name} {...value} />
      ))}
      <span aria-live="polite" className="unseen">
        {spoken}
      </span>
    </span>
  );
}

interface ShownValue {
  readonly name: 'Average' | 'Count' | 'Numbers' | 'Min' | 'Max' | 'Sum';
  readonly text: string;
  /** What a click copies: exact, without thousands separators. */
  readonly exact: string;
}

/** In the order and words of Excel: how many are filled, how many of these are numbers where that differs. */
function shownValues({ filled, amounts }: SelectionTotals): readonly ShownValue[] {
  const count = (name: 'Count' | 'Numbers', value: number): ShownValue => ({
    name,
    text: numberText(value),
    exact: String(value),
  });
  const amount = (name: 'Average' | 'Min' | 'Max' | 'Sum', exact: string): ShownValue => ({
    name,
    text: formatBriefly(exact),
    exact,
  });
  if (amounts === undefined) return [count('Count', filled)];
  return [
    amount('Average', amounts.average),
    count('Count', filled),
    ...(amounts.count === filled ? [] : [count('Numbers', amounts.count)]),
    amount('Min', amounts.least),
    amount('Max', amounts.greatest),
    amount('Sum', amounts.sum),
  ];
}

function CopiedValue({ name, text, exact }: ShownValue): ReactElement {
  const workspace = useWorkspace();
  return (
    <button
      type="button"
      className="selection-value"
      data-value={name}
      title={`Copies ${exact}.`}
      onClick={() => {
        void navigator.clipboard.writeText(exact).then(() => {
          workspace.tell('information', `${name} copied: ${text}`);
        });
      }}
    >
      <span className="selection-name">{name}</span> {text}
    </button>
  );
}

/** The text once it has stood still for a while; empty before. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(text);
    }, settledAfter);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return settled === text ? settled : '';
}
