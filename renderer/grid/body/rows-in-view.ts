import { type Run, steadyRun } from '../model/drawn-run';
import { headerHeight } from '../model/grid-layout';

/** Rows that are drawn beyond the edges of the view. */
const spareRows = 4;

/** No scroll bar is wider, in CSS pixels. */
const scrollBar = 24;

const noRows: Run = { first: 0, last: -1 };

/** How far the sheet is scrolled, and how high its view is, in CSS pixels; the headings cover part of it. */
interface DownView {
  readonly top: number;
  readonly height: number;
}

/** The rows that have elements, and which of them a drawing is about: those beyond the edges of the view may wait. */
export class DrawnRows {
  #run = noRows;
  #view: DownView = { top: 0, height: 0 };
  /** The height that rows are drawn for. */
  #height = 0;
  #sparesWait = false;

  /** How many rows have elements. */
  get count(): number {
    return this.#run.last - this.#run.first + 1;
  }

  /** Whether those beyond the edges are still to be drawn. */
  get sparesWait(): boolean {
    return this.#sparesWait;
  }

  /**
   * Follows the view. Where no row stays in it, or the first ones came, those in view are all that is waited for: the
   * others follow. False where the rows to draw are the same as before.
   */
  follow(view: DownView, rowHeight: number, count: number): boolean {
    const before = this.#run;
    const wanted = this.wanted(rowHeight);
    this.#view = view;
    this.#height = steadyHeight(this.#height, view.height);
    this.#run = rowsToDraw({ top: view.top, height: this.#height }, rowHeight, count);
    const { first, last } = this.#run;
    if (isSame(before, this.#run)) return !isSame(wanted, this.wanted(rowHeight));
    this.#sparesWait = this.count > 0 && (first > before.last || last < before.first);
    return true;
  }

  /**
   * Looks again at how high rows are and how many there are. Any of them may have changed, as when they are sorted: those
   * beyond the edges, a quarter of all, follow.
   */
  renew(rowHeight: number, count: number): void {
    if (!this.follow(this.#view, rowHeight, count)) this.#sparesWait = this.count > 0;
  }

  /** Those beyond the edges are drawn with the others from now on. */
  drawSpares(): void {
    this.#sparesWait = false;
  }

  /** How many the view can show at once. */
  most(rowHeight: number): number {
    const { height } = this.#view;
    return Math.ceil(Math.max(0, height - headerHeight) / rowHeight);
  }

  /** Those to draw now. */
  wanted(rowHeight: number): Run {
    return this.#sparesWait ? rowsSeen(this.#view, rowHeight, this.#run) : this.#run;
  }
}

function isSame(one: Run, other: Run): boolean {
  return one.first === other.first && one.last === other.last;
}

/**
 * The scroll bar that comes with the first rows takes some of the height. As many are drawn as before: otherwise nearly
 * all elements would go to other rows.
 */
function steadyHeight(before: number, now: number): number {
  const lost = before - now;
  return now > 0 && lost > 0 && lost <= scrollBar ? before : now;
}

/** As many rows as the view can show, and the spare ones; none where it is out of sight. */
export function rowsToDraw({ top, height }: DownView, rowHeight: number, count: number): Run {
  if (height === 0) return noRows;
  const length = Math.ceil(Math.max(0, height - headerHeight) / rowHeight) + 1 + 2 * spareRows;
  return steadyRun(Math.floor(top / rowHeight) - spareRows, length, count);
}

/** Of the rows to draw, those that are in view, in part or whole. */
export function rowsSeen({ top, height }: DownView, rowHeight: number, drawn: Run): Run {
  const bottom = top + Math.max(0, height - headerHeight);
  return {
    first: Math.max(drawn.first, Math.floor(top / rowHeight)),
    last: Math.min(drawn.last, Math.floor(bottom / rowHeight)),
  };
}
