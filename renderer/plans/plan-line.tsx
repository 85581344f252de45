import { type ReactElement, useRef } from 'react';
import type { PlanSummary } from '../../shared/ipc/connection-schemas';

interface PlanLineProps {
  readonly plan: PlanSummary;
  readonly place: { readonly index: number; readonly count: number; readonly top: number };
  readonly isChosen: boolean;
  readonly isLoaded: boolean;
  readonly isTabStop: boolean;
  readonly onToggle: (extend: boolean) => void;
}

/** One plan to tick: number, description, type, and whether its rows are on the sheets already. */
export function PlanLine({ plan, place, ...line }: PlanLineProps): ReactElement {
  // The change event does not say whether Shift was held; the click or key before it does.
  const extend = useRef(false);
  return (
    <li
      className="plan-line check-line"
      data-index={place.index}
      aria-setsize={place.count}
      aria-posinset={place.index + 1}
      style={{ transform: `translateY(${place.top}px)` }}
    >
      <label
        className="plan-line-label"
        onMouseDown={(event) => {
          extend.current = event.shiftKey;
        }}
      >
        <input
          type="checkbox"
          aria-label={`${plan.planId} ${plan.description}`}
          checked={line.isChosen}
          tabIndex={line.isTabStop ? 0 : -1}
          onKeyDown={(event) => {
            extend.current = event.shiftKey;
          }}
          onChange={() => {
            line.onToggle(extend.current);
          }}
        />
        <span className="plan-line-id">{plan.planId}</span>
        <span className="plan-line-description">{plan.description}</span>
        {line.isLoaded && <span className="check-tag">Loaded</span>}
        <span className="plan-line-type">{plan.planType}</span>
      </label>
    </li>
  );
}
