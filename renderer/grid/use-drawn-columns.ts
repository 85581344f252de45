import { useLayoutEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DrawnColumns } from './body/row-slot';
import { followScroll } from './follow-scroll';
import { firstInView, mostInView, steadyRun } from './model/drawn-run';
import type { GridLayout } from './model/grid-layout';

/** The run of scrolling columns in view: as many as can be, wherever the sheet is scrolled to. */
export function useDrawnColumns(scroller: HTMLElement | null, layout: GridLayout): DrawnColumns {
  const { startCount, centerCount, startWidth, endWidth } = layout;
  const widths = useMemo(
    () => layout.places.slice(startCount, startCount + centerCount).map(({ width }) => width),
    [layout, startCount, centerCount],
  );
  const view = useView(scroller, widths);
  const room = view.width - startWidth - endWidth;
  const most = useMemo(() => mostInView(widths, room), [widths, room]);
  const run = steadyRun(view.first, view.width === 0 ? 0 : most, centerCount);
  const first = startCount + run.first;
  const count = run.last - run.first + 1;
  return useMemo(() => ({ layout, first, count }), [layout, first, count]);
}

/** The first scrolling column in view and the width of the view in CSS pixels, 0 until it is there. */
function useView(scroller: HTMLElement | null, widths: readonly number[]): { first: number; width: number } {
  const [first, setFirst] = useState(0);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (scroller === null) return undefined;
    let known = -1;
    const read = (): void => {
      // Out of sight it tells neither how wide it is nor how far it was scrolled.
      if (scroller.clientWidth === 0) return;
      known = firstInView(widths, scroller.scrollLeft);
      setFirst(known);
      setWidth(scroller.clientWidth);
    };
    read();
    const resized = new ResizeObserver(read);
    resized.observe(scroller);
    const stop = followScroll(scroller, ({ left, height }) => {
      const next = firstInView(widths, left);
      if (height === 0 || next === known) return;
      known = next;
      // Within the frame that shows it.
      flushSync(() => {
        setFirst(next);
      });
    });
    return () => {
      resized.disconnect();
      stop();
    };
  }, [scroller, widths]);
  return { first, width };
}
