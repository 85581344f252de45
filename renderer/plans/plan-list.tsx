import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import type { PlanSummary } from '../../shared/ipc/connection-schemas';
import './plan-list.css';
import { PlanLine } from './plan-line';

interface PlanListProps {
  readonly plans: readonly PlanSummary[];
  readonly chosen: ReadonlySet<string>;
  readonly loaded: ReadonlySet<string>;
  readonly onToggle: (planId: string, extend: boolean) => void;
}

const lineHeight = 30;

/**
 * The plans as checkboxes with one tab stop: arrows move, Space ticks, Shift+Space ticks from the last one to
 * here. Only the lines in view are drawn, as there may be thousands.
 */
export function PlanList({ plans, chosen, loaded, onToggle }: PlanListProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const wantsFocus = useRef(false);
  const lines = useVirtualizer({
    count: plans.length,
    getScrollElement: () => place.current,
    estimateSize: () => lineHeight,
    overscan: 8,
    initialRect: { width: 640, height: 360 },
  });
  const reachable = Math.min(current, plans.length - 1);

  // A line far away is drawn only after scrolling to it; it takes the focus once it is there.
  useEffect(() => {
    if (!wantsFocus.current) return;
    const box = place.current?.querySelector<HTMLInputElement>(`[data-index="${reachable}"] input`);
    if (box === null || box === undefined) return;
    wantsFocus.current = false;
    box.focus({ preventScroll: true });
  });

  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const page = Math.max(1, Math.floor((place.current?.clientHeight ?? 0) / lineHeight) - 1);
    const next = indexAfter(event.key, reachable, { count: plans.length, page });
    if (next === undefined) return;
    event.preventDefault();
    wantsFocus.current = true;
    setCurrent(next);
    lines.scrollToIndex(next, { align: 'auto' });
  };

  return (
    <div ref={place} className="plan-list check-list" role="group" aria-label="Plans" onKeyDown={move}>
      <ul className="plan-lines" style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const plan = plans[index];
          if (plan === undefined) return null;
          return (
            <PlanLine
              key={plan.planId}
              plan={plan}
              place={{ index, count: plans.length, top: start }}
              isChosen={chosen.has(plan.planId)}
              isLoaded={loaded.has(plan.planId)}
              isTabStop={index === reachable}
              onToggle={(extend) => {
                setCurrent(index);
                onToggle(plan.planId, extend);
              }}
            />
          );
        })}
      </ul>
    </div>
  );
}

function indexAfter(
  key: string,
  index: number,
  { count, page }: { readonly count: number; readonly page: number },
): number | undefined {
  if (key === 'ArrowDown') return Math.min(index + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(index - 1, 0);
  if (key === 'PageDown') return Math.min(index + page, count - 1);
  if (key === 'PageUp') return Math.max(index - page, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
