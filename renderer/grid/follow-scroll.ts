/** How far the sheet is scrolled and how high its view is, in CSS pixels; 0 where it is out of sight. */
export interface ScrollPlace {
  readonly top: number;
  readonly left: number;
  readonly height: number;
}

type Told = (place: ScrollPlace) => void;

/** Those who ask the browser for more than they are told, and those who only draw. */
interface Followers {
  readonly asking: Set<Told>;
  readonly drawing: Set<Told>;
}

const followers = new WeakMap<HTMLElement, Followers>();

/**
 * Tells where the sheet is scrolled to. It is read once for all who follow, before any of them draws: whoever read
 * it after another one has drawn would have the browser lay out the sheet once more within the frame. Those who
 * read more than that themselves follow as `asking`: they come first. Gives a function that stops it.
 */
export function followScroll(scroller: HTMLElement, told: Told, as: keyof Followers = 'drawing'): () => void {
  const known = (followers.get(scroller) ?? followed(scroller))[as];
  known.add(told);
  return () => {
    known.delete(told);
  };
}

/** The listener goes with its element. */
function followed(scroller: HTMLElement): Followers {
  const all: Followers = { asking: new Set(), drawing: new Set() };
  followers.set(scroller, all);
  const tell = (): void => {
    const place = { top: scroller.scrollTop, left: scroller.scrollLeft, height: scroller.clientHeight };
    for (const told of all.asking) told(place);
    for (const told of all.drawing) told(place);
  };
  // Captured, so that it comes before those who listen by themselves.
  scroller.addEventListener('scroll', tell, { passive: true, capture: true });
  return all;
}
