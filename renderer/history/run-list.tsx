import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef } from 'react';
import type { RunEntry } from '../../shared/ipc/history-schemas';
import { Button } from '../ui/button';
import { outcomesText, phaseText, runTime } from './history-words';
import type { Pages } from './use-history';

interface RunListProps {
  readonly runs: Pages<RunEntry>;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
}

/** Runs as a list box, newest first: arrows select. */
export function RunList({ runs, selected, onSelect }: RunListProps): ReactElement {
  const id = useId();
  const place = useRef<HTMLUListElement>(null);
  useEffect(() => {
    place.current?.children[selected]?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const pressed = (event: KeyboardEvent): void => {
    const next = indexAfter(event.key, selected, runs.items.length);
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next);
  };
  return (
    <div className="history-runs">
      <ul
        ref={place}
        role="listbox"
        aria-label="Runs"
        aria-activedescendant={runs.items.length === 0 ? undefined : `${id}-${selected}`}
        tabIndex={0}
        className="history-run-list"
        data-first-focus
        onKeyDown={pressed}
      >
        {runs.items.map((run, index) => (
          <li
            key={run.runId}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === selected}
            className="history-run"
            onClick={() => {
              onSelect(index);
            }}
          >
            <span className="history-run-time">{runTime.format(run.startedAt)}</span>
            <span className="history-run-phase" data-phase={run.phase}>
              {phaseText(run)}
            </span>
            <span className="history-run-outcomes">{outcomesText(run)}</span>
          </li>
        ))}
      </ul>
      {runs.more !== null && <Button label="Earlier runs" look="outlined" onPress={runs.more} />}
    </div>
  );
}

function indexAfter(key: string, index: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, index + 1);
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
