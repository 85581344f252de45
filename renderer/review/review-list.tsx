import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactElement, useId, useRef, useState } from 'react';
import type { ReviewBook } from './review-book';
import { reviewKey } from './review-keys';
import { LineView } from './review-line';
import type { ReviewLine } from './review-lines';

const lineHeight = 28;

interface ReviewListProps {
  readonly book: ReviewBook;
  readonly onShow: (rowId: string, field?: string) => void;
}

/** The changes by plan and row; reads as a grid with one line per changed cell, of which only those in view are drawn. */
export function ReviewList({ book, onShow }: ReviewListProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const id = useId();
  const [asked, setActive] = useState(0);
  const { lines } = book.layout;
  // With fewer lines shown the list stays as tall: what somebody has just pressed does not move away.
  const [most, setMost] = useState(lines);
  if (lines > most) setMost(lines);
  const active = Math.min(asked, Math.max(0, lines - 1));
  const drawn = useVirtualizer({
    count: lines,
    getScrollElement: () => place.current,
    estimateSize: () => lineHeight,
    overscan: 12,
    initialRect: { width: 800, height: 480 },
  });
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((place.current?.clientHeight ?? 0) / lineHeight) - 2);
    const asks = reviewKey(event.key, { line: active, lines, page });
    if (asks === undefined) return;
    event.preventDefault();
    if (asks.kind === 'move') {
      setActive(asks.line);
      drawn.scrollToIndex(asks.line);
    } else perform(asks.kind, { book, line: book.line(active), index: active, onShow });
  };
  return (
    <div
      ref={place}
      className="review"
      role="grid"
      aria-label="Changed cells"
      aria-rowcount={lines + 1}
      aria-activedescendant={lines === 0 ? undefined : `${id}-${active}`}
      tabIndex={0}
      style={{ flexBasis: (most + 1) * lineHeight }}
      onKeyDown={pressed}
    >
      <ReviewHead />
      <div className="review-lines" role="rowgroup" style={{ height: drawn.getTotalSize() }}>
        {drawn.getVirtualItems().map(({ index, start }) => {
          const line = book.line(index);
          if (line === undefined) return null;
          return (
            <div
              key={line.key}
              id={`${id}-${index}`}
              className={`review-line review-${line.kind}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === active}
              style={{ transform: `translateY(${start}px)` }}
              onMouseDown={() => {
                setActive(index);
              }}
              onDoubleClick={() => {
                perform('show', { book, line, index, onShow });
              }}
            >
              <LineView book={book} line={line} index={index} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function ReviewHead(): ReactElement {
  return (
    <div role="rowgroup" className="review-head">
      <div className="review-line" role="row" aria-rowindex={1}>
        {['Cell', 'As loaded', 'On the server', 'Mine', 'Difference', 'Percent', 'Keep'].map((title) => (
          <span key={title} role="columnheader">
            {title}
          </span>
        ))}
      </div>
    </div>
  );
}

interface Asked extends ReviewListProps {
  readonly line: ReviewLine | undefined;
  readonly index: number;
}

function perform(kind: 'toggle' | 'mine' | 'theirs' | 'show', { book, line, index, onShow }: Asked): void {
  if (line === undefined) return;
  if (line.kind === 'plan') {
    if (kind === 'toggle') book.leavePlan(index);
    return;
  }
  const rowId = line.kind === 'row' ? line.row.id : line.rowId;
  const field = line.kind === 'cell' ? line.cell.field : undefined;
  if (kind === 'toggle') book.leave([rowId], !book.isLeft(rowId));
  else if (kind === 'show') onShow(rowId, field);
  else if (line.kind === 'row' || (line.kind === 'cell' && line.cell.isConflict)) {
    book.choose(rowId, field, kind);
  }
}
