/** How far the sheet is scrolled and how high its view is, in CSS pixels; 0 where it is out of sight. */
interface ScrollPlace {
  readonly top: number;
  readonly left: number;
  readonly height: number;
}

type Told = (place: ScrollPlace) => void;

const followers = new WeakMap<HTMLElement, Set<Told>>();

/**
 * Tells where the sheet is scrolled to. It is read once for all who follow, before any of them draws: whoever read
 * it after another one has drawn would have the browser lay out the sheet once more within the frame. Gives a
 * function that stops it.
 */
export function followScroll(scroller: HTMLElement, told: Told): () => void {
  const known = followers.get(scroller) ?? followed(scroller);
  known.add(told);
  return () => {
    known.delete(told);
  };
}

/** The listener goes with its element. */
function followed(scroller: HTMLElement): Set<Told> {
  const all = new Set<Told>();
  followers.set(scroller, all);
  const tell = (): void => {
    const place = { top: scroller.scrollTop, left: scroller.scrollLeft, height: scroller.clientHeight };
    for (const told of all) told(place);
  };
  // Captured, so that it comes before those who listen by themselves.
  scroller.addEventListener('scroll', tell, { passive: true, capture: true });
  return all;
}
