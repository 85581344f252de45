import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactElement, useMemo, useRef } from 'react';
import { assertNever } from '../../shared/plan/assert-never';
import { stateWords } from '../../shared/plan/row-state';
import { type ReviewLine, reviewLines } from './review-lines';
import type { CellChange, PlanChanges, RowChange } from './row-changes';

const lineHeight = 28;

/** The changes by plan and row; reads as a table with one line per changed cell. */
export function ReviewList({ plans }: { readonly plans: readonly PlanChanges[] }): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => reviewLines(plans), [plans]);
  const drawn = useVirtualizer({
    count: lines.length,
    getScrollElement: () => place.current,
    estimateSize: () => lineHeight,
    overscan: 12,
    initialRect: { width: 800, height: 480 },
  });
  return (
    <div
      ref={place}
      className="review"
      role="table"
      aria-label="Changed cells"
      aria-rowcount={lines.length + 1}
      tabIndex={0}
    >
      <div role="rowgroup" className="review-head">
        <div className="review-line" role="row" aria-rowindex={1}>
          <span role="columnheader">Cell</span>
          <span role="columnheader">As loaded</span>
          <span role="columnheader">Mine</span>
          <span role="columnheader">Difference</span>
          <span role="columnheader">Percent</span>
        </div>
      </div>
      <div className="review-lines" role="rowgroup" style={{ height: drawn.getTotalSize() }}>
        {drawn.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <div
              key={line.key}
              className={`review-line review-${line.kind}`}
              role="row"
              aria-rowindex={index + 2}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Line line={line} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Line({ line }: { readonly line: ReviewLine }): ReactElement {
  switch (line.kind) {
    case 'plan':
      return <span role="rowheader">Plan {line.plan.planId === '' ? 'not given' : line.plan.planId}</span>;
    case 'row':
      return <RowLine row={line.row} />;
    case 'problem':
    case 'warning':
      return <span role="cell">{line.text}</span>;
    case 'cell':
      return <CellLine cell={line.cell} />;
    default:
      return assertNever(line);
  }
}

function RowLine({ row }: { readonly row: RowChange }): ReactElement {
  return (
    <span role="rowheader" className="review-row-title">
      <strong>{row.name === '' ? 'No name yet' : row.name}</strong>
      <span className="review-sheet">{row.sheetTitle}</span>
      <span className="review-state" data-state={row.state}>
        {stateWords[row.state]}
      </span>
    </span>
  );
}

function CellLine({ cell }: { readonly cell: CellChange }): ReactElement {
  return (
    <>
      <span role="cell" className="review-label" title={cell.field}>
        {cell.label}
      </span>
      <span role="cell" className="review-before">
        {cell.before ?? 'none'}
      </span>
      <span role="cell" className="review-after">
        {cell.after}
      </span>
      <span role="cell">{cell.amount?.difference}</span>
      <span role="cell">{cell.amount?.percent}</span>
    </>
  );
}
