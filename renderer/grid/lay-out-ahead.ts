import type { SheetRows } from '../state/sheet-rows';

/** More rows than somebody changes with a key. */
const many = 100;

/**
 * Has the browser work out how the sheet looks as soon as many rows changed, rather than within the frame that shows
 * them: what a run tells comes between two frames, when there is nothing else to do. Gives a function that stops it.
 */
export function layOutAhead(
  rows: Pick<SheetRows, 'subscribeChanges'>,
  scroller: Pick<HTMLElement, 'getBoundingClientRect'>,
): () => void {
  let isAsked = false;
  return rows.subscribeChanges(({ ids }) => {
    if (isAsked || ids.length < many) return;
    isAsked = true;
    // Once all that goes with it is drawn, too.
    queueMicrotask(() => {
      isAsked = false;
      scroller.getBoundingClientRect();
    });
  });
}
