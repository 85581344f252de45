import type { Virtualizer } from '@tanstack/react-virtual';
import { followScroll, type ScrollPlace } from './follow-scroll';

type Told = (offset: number, isScrolling: boolean) => void;

/**
 * Tells a virtualizer where the view stands, along its axis alone. Also after it was out of sight: a turn of the
 * wheel that ends on a hidden view reads the offset 0, and no scroll event corrects it, so the offset is read anew
 * whenever the view's size changes.
 */
export function observeScroll<Item extends Element>(
  virtualizer: Virtualizer<HTMLElement, Item>,
  told: Told,
): (() => void) | undefined {
  const scroller = virtualizer.scrollElement;
  if (scroller === null) return undefined;
  const { horizontal, isScrollingResetDelay } = virtualizer.options;
  let offset: number | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const scrolled = ({ top, left }: ScrollPlace): void => {
    const next = horizontal ? left : top;
    if (next === offset) return;
    offset = next;
    clearTimeout(resting);
    resting = setTimeout(() => {
      told(next, false);
    }, isScrollingResetDelay);
    told(next, true);
  };
  // A virtualizer asks how far the sheet can be scrolled.
  const stop = followScroll(scroller, scrolled, 'asking');
  const resized = new ResizeObserver(() => {
    offset = horizontal ? scroller.scrollLeft : scroller.scrollTop;
    told(offset, false);
  });
  resized.observe(scroller);
  return () => {
    clearTimeout(resting);
    resized.disconnect();
    stop();
  };
}
