import { observeElementOffset, type Virtualizer } from '@tanstack/react-virtual';

type Told = (offset: number, isScrolling: boolean) => void;

/**
 * Where the view stands, also after it was out of sight: a turn of the wheel that ends on a hidden view reads
 * the offset 0, and no scroll event corrects it, so the offset is read anew whenever the view's size changes.
 */
export function observeScroll<Item extends Element>(
  virtualizer: Virtualizer<HTMLElement, Item>,
  told: Told,
): (() => void) | undefined {
  const stop = observeElementOffset(virtualizer, told);
  const scroller = virtualizer.scrollElement;
  if (scroller === null) return stop;
  const resized = new ResizeObserver(() => {
    told(virtualizer.options.horizontal ? scroller.scrollLeft : scroller.scrollTop, false);
  });
  resized.observe(scroller);
  return () => {
    resized.disconnect();
    stop?.();
  };
}
