import { followScroll, followSize } from './follow-scroll';

/**
 * Tells how far the sheet is scrolled down and how high its view is, in CSS pixels, now and whenever either changes.
 * Also after it was out of sight: a turn of the wheel that ends on a hidden view reads 0, and no scroll event corrects
 * that, so it is read anew whenever the size of the view changes. Gives a function that stops it.
 */
export function followDown(
  scroller: HTMLElement,
  scrolled: (top: number, height: number) => void,
): () => void {
  scrolled(scroller.scrollTop, scroller.clientHeight);
  const follow = [followSize, followScroll];
  const stops = follow.map((one) =>
    one(scroller, ({ top, height }) => {
      scrolled(top, height);
    }),
  );
  return () => {
    for (const stop of stops) stop();
  };
}
