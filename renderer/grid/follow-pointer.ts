import type { GridSession } from './grid-session';
import { scrollSpeed } from './model/auto-scroll';
import { type CellPlace, clamped } from './model/cell-place';
import { beyondView, placeAt, type ViewPoint, withinView } from './model/view-geometry';

interface PointOnScreen {
  readonly clientX: number;
  readonly clientY: number;
}

/** A point of the screen measured from the top left corner of the view. */
export function pointIn(element: HTMLElement, { clientX, clientY }: PointOnScreen): ViewPoint {
  const { left, top } = element.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

/** Where a drag is: the nearest cell to the pointer, the pointer itself in the view, and the keys held. */
export interface DragPlace {
  readonly place: CellPlace;
  readonly point: ViewPoint;
  readonly isAlt: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly isControl: boolean;
}

interface Drag {
  readonly from: CellPlace;
  /** What is dragged over: rows do not scroll sideways, columns not up and down. */
  readonly kind: 'cells' | 'rows' | 'columns';
  /** Told whenever the pointer, the sheet under it or the keys held have moved. */
  readonly moved: (at: DragPlace) => void;
  /** Told at the end: false after Escape, or when the window lost the pointer. */
  readonly ended?: (isDropped: boolean) => void;
}

/** No frame counts for more: a window that was busy does not jump. In milliseconds. */
const longestFrame = 50;

type Held = Pick<MouseEvent, 'altKey' | 'ctrlKey' | 'metaKey'>;

/**
 * Follows the pointer until the button is released. While it is beyond an edge the sheet scrolls, the farther the
 * faster, also when the pointer stands still.
 */
export function followPointer(session: GridSession, element: HTMLElement, drag: Drag): void {
  new PointerFollower(session, element, drag).start();
}

class PointerFollower {
  #pointer: PointOnScreen | undefined;
  #held: Held = { altKey: false, ctrlKey: false, metaKey: false };
  #frame = 0;
  #before = 0;
  /** Parts of a pixel that are still to be scrolled. */
  readonly #owed = { x: 0, y: 0 };

  constructor(
    readonly session: GridSession,
    readonly element: HTMLElement,
    readonly drag: Drag,
  ) {}

  start(): void {
    window.addEventListener('mousemove', this.#onMove);
    window.addEventListener('mouseup', this.#onUp);
    window.addEventListener('blur', this.#onBlur);
    window.addEventListener('keydown', this.#onKey, true);
    window.addEventListener('keyup', this.#onKey, true);
  }

  #stop(isDropped: boolean): void {
    cancelAnimationFrame(this.#frame);
    window.removeEventListener('mousemove', this.#onMove);
    window.removeEventListener('mouseup', this.#onUp);
    window.removeEventListener('blur', this.#onBlur);
    window.removeEventListener('keydown', this.#onKey, true);
    window.removeEventListener('keyup', this.#onKey, true);
    if (this.#held.altKey) keepAltFromMenu();
    this.drag.ended?.(isDropped);
  }

  readonly #onFrame = (now: number): void => {
    this.#frame = 0;
    if (this.#pointer === undefined) return;
    const elapsed = this.#before === 0 ? 0 : Math.min(longestFrame, now - this.#before);
    const point = pointIn(this.element, this.#pointer);
    const pull = { drag: this.drag, point, elapsed, owed: this.#owed };
    const isScrolling = scrollTowards(this.session, this.element, pull);
    this.#tell(point);
    this.#before = isScrolling ? now : 0;
    if (isScrolling) this.#ask();
  };

  #ask(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#onFrame);
  }

  #tell(point: ViewPoint): void {
    this.drag.moved(placeOfDrag(this.session, { point, held: this.#held, from: this.drag.from }));
  }

  readonly #onMove = (event: MouseEvent): void => {
    // The button was released where nobody told of it.
    if ((event.buttons & 1) === 0) {
      this.#stop(false);
      return;
    }
    this.#pointer = event;
    this.#held = event;
    this.#ask();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (this.drag.ended === undefined) return;
    this.#held = event;
    this.#ask();
    // Keys held while something is dragged are the drag's: Alt alone would go to the menu bar.
    event.preventDefault();
    event.stopPropagation();
    if (event.type === 'keydown' && event.key === 'Escape') this.#stop(false);
  };

  readonly #onUp = (): void => {
    // What the last frame has not shown yet counts as well.
    if (this.#pointer !== undefined) this.#tell(pointIn(this.element, this.#pointer));
    this.#stop(true);
  };

  readonly #onBlur = (): void => {
    this.#stop(false);
  };
}

/** Electron goes to the menu bar when Alt is released; here it belonged to the drag. */
function keepAltFromMenu(): void {
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === 'Alt') event.preventDefault();
  };
  window.addEventListener('keyup', onKeyUp, { capture: true, once: true });
}

interface Pointing {
  readonly point: ViewPoint;
  readonly held: Held;
  readonly from: CellPlace;
}

function placeOfDrag(session: GridSession, { point, held, from }: Pointing): DragPlace {
  const layout = session.layout.get();
  const view = session.view();
  const seen = withinView(layout, view, { point, from });
  return {
    place: clamped(placeAt(layout, view, seen), session.extent()),
    point: seen,
    isAlt: held.altKey,
    isControl: held.ctrlKey || held.metaKey,
  };
}

interface Pull {
  readonly drag: Drag;
  readonly point: ViewPoint;
  readonly elapsed: number;
  readonly owed: { x: number; y: number };
}

/** Scrolls towards a point beyond the edges; whether there is any way to go. */
function scrollTowards(session: GridSession, element: HTMLElement, pull: Pull): boolean {
  const { drag, point, elapsed, owed } = pull;
  const beyond = beyondView(session.layout.get(), session.view(), { point, from: drag.from });
  const across =
    drag.kind === 'rows'
      ? 0
      : wayLeft(beyond.x, element.scrollLeft, element.scrollWidth - element.clientWidth);
  const down =
    drag.kind === 'columns'
      ? 0
      : wayLeft(beyond.y, element.scrollTop, element.scrollHeight - element.clientHeight);
  owed.x += (scrollSpeed(across) * elapsed) / 1000;
  owed.y += (scrollSpeed(down) * elapsed) / 1000;
  const step = { left: Math.trunc(owed.x), top: Math.trunc(owed.y) };
  owed.x -= step.left;
  owed.y -= step.top;
  if (step.left !== 0 || step.top !== 0) element.scrollBy({ ...step, behavior: 'instant' });
  return across !== 0 || down !== 0;
}

/** The distance beyond an edge, or nothing where the sheet ends there. */
function wayLeft(beyond: number, scrolled: number, most: number): number {
  if (beyond < 0) return scrolled > 0 ? beyond : 0;
  return scrolled < most - 1 ? beyond : 0;
}
