import { firstInView, mostInView, steadyRun } from '../model/drawn-run';
import type { GridLayout } from '../model/grid-layout';
import type { DrawnColumns } from './row-slot';

/** How far the sheet is scrolled sideways and how wide its view is, in CSS pixels. */
interface SidewaysView {
  readonly left: number;
  readonly width: number;
}

/** The columns to draw: the frozen ones, and as many of the others as can be in view, wherever the sheet stands. */
export class ColumnsInView {
  #widths: readonly number[] = [];
  #room = 0;
  #most = 0;
  #drawn: DrawnColumns | undefined;

  /** The same object as before while nothing changed. */
  at(layout: GridLayout, { left, width }: SidewaysView): DrawnColumns {
    const { startCount, centerCount, startWidth, endWidth } = layout;
    const room = width - startWidth - endWidth;
    const isOther = this.#drawn?.layout !== layout;
    if (isOther) {
      this.#widths = layout.places.slice(startCount, startCount + centerCount).map((place) => place.width);
    }
    if (isOther || this.#room !== room) this.#most = mostInView(this.#widths, room);
    this.#room = room;
    const run = steadyRun(firstInView(this.#widths, left), width === 0 ? 0 : this.#most, centerCount);
    const first = startCount + run.first;
    const count = run.last - run.first + 1;
    if (isOther || this.#drawn?.first !== first || this.#drawn.count !== count) {
      this.#drawn = { layout, first, count };
    }
    return this.#drawn;
  }
}
