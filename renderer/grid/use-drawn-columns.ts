import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo } from 'react';
import type { DrawnColumns } from './body/row-slot';
import { mostInView, steadyRun } from './model/drawn-run';
import type { GridLayout } from './model/grid-layout';
import { observeScroll } from './observe-scroll';

/** Scrolling columns that are drawn behind those that can be in view. */
const spareColumns = 1;

/** The run of scrolling columns in view, worked out by TanStack Virtual. */
export function useDrawnColumns(scroller: HTMLElement | null, layout: GridLayout): DrawnColumns {
  const virtualizer = useVirtualizer({
    horizontal: true,
    count: layout.centerCount,
    getScrollElement: () => scroller,
    estimateSize: (index) => layout.places[layout.startCount + index]?.width ?? 0,
    overscan: 0,
    observeElementOffset: observeScroll,
  });
  useLayoutEffect(() => {
    virtualizer.measure();
  }, [virtualizer, layout]);
  // The virtualizer counts the whole width of the view; the frozen columns cover part of it.
  const room = (virtualizer.scrollRect?.width ?? 0) - layout.startWidth - layout.endWidth;
  const most = useMemo(() => mostScrolling(layout, room), [layout, room]);
  const items = virtualizer.getVirtualItems();
  const length = items.length === 0 ? 0 : most + spareColumns;
  const run = steadyRun(items[0]?.index ?? 0, length, layout.centerCount);
  const first = layout.startCount + run.first;
  const count = run.last - run.first + 1;
  return useMemo(() => ({ layout, first, count }), [layout, first, count]);
}

function mostScrolling({ places, startCount, centerCount }: GridLayout, room: number): number {
  const widths = places.slice(startCount, startCount + centerCount).map(({ width }) => width);
  return mostInView(widths, room);
}
