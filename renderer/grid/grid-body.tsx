import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { leftOutOf, mayBeLeft } from '../state/left-out';
import { askForWay } from './ask-for-way';
import { BodyPainter } from './body/body-painter';
import type { GridSession, Surface } from './grid-session';
import { copiedRanges } from './model/copied-cells';
import { type GridLayout, layoutWidth } from './model/grid-layout';
import { followDown } from './follow-down';
import { followSideways } from './follow-sideways';
import { layOutAhead } from './lay-out-ahead';
import { useRowHeight } from './use-row-height';

interface GridBodyProps {
  readonly session: GridSession;
  readonly gridId: string;
  readonly surface: Surface;
  readonly rowCount: number;
  readonly layout: GridLayout;
}

/**
 * The rows in view, drawn by the painter. It follows the sheet by itself: React would take as long over a step as the
 * painter does.
 */
export const GridBody = memo(function Body(props: GridBodyProps) {
  const { session, gridId, surface, rowCount, layout } = props;
  const { rowHeight } = layout;
  const body = useRef<HTMLDivElement>(null);
  const [painter] = useState(() => new BodyPainter(session.rows, gridId, session.selection.get()));
  useRowHeight(session, surface.scroller, rowHeight);

  useLayoutEffect(() => {
    return body.current === null ? undefined : painter.attach(surface.grid, body.current);
  }, [painter, surface]);

  useLayoutEffect(
    () =>
      followDown(surface.scroller, (top, height) => {
        painter.scrollDown(top, height);
      }),
    [painter, surface],
  );

  useEffect(() => askForWay(surface.scroller, session.workspace), [session, surface]);
  useEffect(() => layOutAhead(session.allRows, surface.scroller), [session, surface]);

  useLayoutEffect(() => {
    if (body.current === null) return undefined;
    const scrolled = (left: number, width: number): void => {
      painter.scrollTo(left, width);
    };
    return followSideways(surface.scroller, { element: body.current, scrolled });
  }, [painter, surface]);

  useLayoutEffect(() => {
    painter.show(layout);
  }, [painter, layout, rowCount]);

  // Before the sheet around it brings the cursor back to where it was left.
  useLayoutEffect(() => {
    painter.copied = () => {
      const copied = session.clipboard.copied.get();
      return copied === null ? [] : copiedRanges(copied, session.rows, session.columns);
    };
    const left = leftOutOf(session.workspace);
    painter.isLeft = ({ row, state }) => left.isLeft(row.id) && mayBeLeft(state);
    const stops = [
      left.ids.subscribe(() => {
        painter.refresh();
      }),
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

  const size = { height: rowCount * rowHeight, maxWidth: layoutWidth(layout) };
  return <div ref={body} role="rowgroup" className="sheet-body" style={size} />;
});
