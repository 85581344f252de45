import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useLayoutEffect, useRef, useState } from 'react';
import { BodyPainter } from './body/body-painter';
import type { DrawnColumns } from './body/row-slot';
import type { GridSession, Surface } from './grid-session';
import { copiedRanges } from './model/copied-cells';
import { steadyRun } from './model/drawn-run';
import { headerHeight, layoutWidth } from './model/grid-layout';
import { followSideways } from './follow-sideways';
import { observeScroll } from './observe-scroll';
import { useRowHeight } from './use-row-height';

interface GridBodyProps {
  readonly session: GridSession;
  readonly gridId: string;
  readonly surface: Surface;
  readonly rowCount: number;
  readonly columns: DrawnColumns;
}

/** Rows that are drawn beyond the edges of the view. */
const spareRows = 4;

/** The rows in view: TanStack Virtual says which, the painter draws them. */
export const GridBody = memo(function Body(props: GridBodyProps) {
  const { session, gridId, surface, rowCount, columns } = props;
  const { rowHeight } = columns.layout;
  const body = useRef<HTMLDivElement>(null);
  const [painter] = useState(() => new BodyPainter(session.rows, gridId, session.selection.get()));
  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => surface.scroller,
    estimateSize: () => rowHeight,
    overscan: spareRows,
    observeElementOffset: observeScroll,
  });
  useRowHeight(session, virtualizer, rowHeight);
  const items = virtualizer.getVirtualItems();
  const length = items.length === 0 ? 0 : rowsDrawn(virtualizer.scrollRect?.height ?? 0, rowHeight);
  const { first, last } = steadyRun(items[0]?.index ?? 0, length, rowCount);

  useLayoutEffect(() => {
    return body.current === null ? undefined : painter.attach(surface.grid, body.current);
  }, [painter, surface]);

  useLayoutEffect(() => {
    painter.show({ first, last }, columns);
  }, [painter, first, last, columns, rowCount]);

  useLayoutEffect(() => {
    if (body.current === null) return undefined;
    const scrolled = (left: number, width: number): void => {
      painter.scrollTo(left, width);
    };
    return followSideways(surface.scroller, { element: body.current, scrolled });
  }, [painter, surface]);

  // Before the sheet around it brings the cursor back to where it was left.
  useLayoutEffect(() => {
    painter.copied = () => {
      const copied = session.clipboard.copied.get();
      return copied === null ? [] : copiedRanges(copied, session.rows, session.columns);
    };
    const stops = [
      session.clipboard.copied.subscribe(() => {
        painter.refresh();
      }),
      session.rows.subscribe(() => {
        painter.refresh();
      }),
      session.drag.subscribe(() => {
        painter.outline(session.drag.get()?.outline);
      }),
      session.selection.subscribe(() => {
        painter.select(session.selection.get());
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [painter, session]);

  const size = { height: rowCount * rowHeight, maxWidth: layoutWidth(columns.layout) };
  return <div ref={body} role="rowgroup" className="sheet-body" style={size} />;
});

/** As many rows as a view of this height can show, and the spare ones. The headings cover part of it. */
function rowsDrawn(height: number, rowHeight: number): number {
  return Math.ceil(Math.max(0, height - headerHeight) / rowHeight) + 1 + 2 * spareRows;
}
