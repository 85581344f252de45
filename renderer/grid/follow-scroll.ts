/** How far the sheet is scrolled and how high its view is, in CSS pixels; 0 where it is out of sight. */
interface ScrollPlace {
  readonly top: number;
  readonly left: number;
  readonly height: number;
}

type Told = (place: ScrollPlace) => void;

/** Who follows an element, and what tells them. */
interface Followed {
  readonly all: Set<Told>;
  readonly tell: () => void;
}

const followers = new WeakMap<HTMLElement, Followed>();

/**
 * Tells where the sheet is scrolled to. It is read once for all who follow, before any of them draws: whoever read
 * it after another one has drawn would have the browser lay out the sheet once more within the frame. Gives a
 * function that stops it.
 */
export function followScroll(scroller: HTMLElement, told: Told): () => void {
  const { all } = followers.get(scroller) ?? followed(scroller);
  all.add(told);
  return () => {
    all.delete(told);
  };
}

/** Tells at once, for who has scrolled: the browser would tell with the next frame. */
export function tellScrolled(scroller: HTMLElement): void {
  followers.get(scroller)?.tell();
}

/** The listener goes with its element. */
function followed(scroller: HTMLElement): Followed {
  const all = new Set<Told>();
  const tell = (): void => {
    const place = { top: scroller.scrollTop, left: scroller.scrollLeft, height: scroller.clientHeight };
    for (const told of all) told(place);
  };
  // Captured, so that it comes before those who listen by themselves.
  scroller.addEventListener('scroll', tell, { passive: true, capture: true });
  const known = { all, tell };
  followers.set(scroller, known);
  return known;
}
