import { followScroll, followSize } from './follow-scroll';

/** What stands still while the sheet scrolls sideways. */
interface StillPart {
  /** It is made as wide as the view, without the scroll bar. */
  readonly element: HTMLElement;
  /** Told how far the sheet is scrolled and how wide the view is, in CSS pixels, within the frame that shows it. */
  readonly scrolled: (left: number, width: number) => void;
}

/**
 * Lets a part of the sheet stand still and move its scrolling columns by itself. Rows with frozen parts that the
 * browser held in place (`position: sticky`) were two layers of the compositor each: a hundred to go through at
 * every frame.
 */
export function followSideways(scroller: HTMLElement, { element, scrolled }: StillPart): () => void {
  let width = 0;
  const sized = (view: { readonly left: number; readonly width: number }): void => {
    ({ width } = view);
    element.style.width = `${width}px`;
    // A sheet that was out of sight may have missed an event.
    scrolled(view.left, width);
  };
  sized({ left: scroller.scrollLeft, width: scroller.clientWidth });
  const stops = [
    followSize(scroller, sized),
    followScroll(scroller, ({ left }) => {
      scrolled(left, width);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
