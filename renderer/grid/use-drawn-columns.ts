import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo } from 'react';
import type { DrawnColumns } from './body/row-slot';
import type { GridLayout } from './model/grid-layout';

/** Scrolling columns that are drawn beyond the edges, so that a small step to the side has nothing to do. */
const spareColumns = 1;

/** The run of scrolling columns in view, worked out by TanStack Virtual. */
export function useDrawnColumns(scroller: HTMLElement | null, layout: GridLayout): DrawnColumns {
  const virtualizer = useVirtualizer({
    horizontal: true,
    count: layout.centerCount,
    getScrollElement: () => scroller,
    estimateSize: (index) => layout.places[layout.startCount + index]?.width ?? 0,
    overscan: spareColumns,
  });
  useLayoutEffect(() => {
    virtualizer.measure();
  }, [virtualizer, layout]);
  const items = virtualizer.getVirtualItems();
  // The virtualizer counts the whole width of the view; the frozen columns cover part of it.
  const covered = layout.startWidth + layout.endWidth;
  const until = (virtualizer.scrollOffset ?? 0) + (virtualizer.scrollRect?.width ?? 0) - covered;
  const seen = items.filter((item) => item.start < until).length;
  const first = layout.startCount + (items[0]?.index ?? 0);
  const count = Math.min(items.length, seen + spareColumns);
  return useMemo(() => ({ layout, first, count }), [layout, first, count]);
}
