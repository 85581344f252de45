/** How far the sheet is scrolled, and how wide and high its view is, in CSS pixels; 0 where it is out of sight. */
interface ScrollPlace {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

type Told = (place: ScrollPlace) => void;

/** Who follows an element, and what tells them. */
interface Followed {
  readonly all: Set<Told>;
  readonly tell: () => void;
}

function placeOf(scroller: HTMLElement): ScrollPlace {
  const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = scroller;
  return { top, left, width, height };
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
    const place = placeOf(scroller);
    for (const told of all) told(place);
  };
  // Captured, so that it comes before those who listen by themselves.
  scroller.addEventListener('scroll', tell, { passive: true, capture: true });
  const known = { all, tell };
  followers.set(scroller, known);
  return known;
}

interface Observed {
  readonly all: Set<Told>;
  readonly observer: ResizeObserver;
}

const observed = new WeakMap<HTMLElement, Observed>();

/**
 * Tells the same with the next frame and whenever the size of the view changes, read once for all like that. Gives a
 * function that stops it.
 */
export function followSize(scroller: HTMLElement, told: Told): () => void {
  const { all, observer } = observed.get(scroller) ?? observe(scroller);
  all.add(told);
  // Observed anew, it tells as it did at first.
  observer.unobserve(scroller);
  observer.observe(scroller);
  return () => {
    all.delete(told);
    if (all.size === 0) observer.unobserve(scroller);
  };
}

function observe(scroller: HTMLElement): Observed {
  const all = new Set<Told>();
  const observer = new ResizeObserver(() => {
    const place = placeOf(scroller);
    for (const told of all) told(place);
  });
  const known = { all, observer };
  observed.set(scroller, known);
  return known;
}
