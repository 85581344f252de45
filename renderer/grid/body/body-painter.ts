import type { ShownRows } from '../../state/shown-rows';
import { coveredColumns, type EdgeCover } from '../model/edge-cover';
import { type Run, steadyRun } from '../model/drawn-run';
import type { ShownRow } from '../model/cell-face';
import { headerHeight } from '../model/grid-layout';
import { type CellRange, isSingleCell, rangeOf, rangesOf, type Selection } from '../model/selection';
import { whenQuiet } from '../when-quiet';
import { CopyBorder } from './copy-border';
import { CursorMarks } from './cursor-marks';
import { OutlineMarks } from './outline-marks';
import { type DrawnColumns, RowSlot } from './row-slot';

/** Rows that are drawn beyond the edges of the view. */
const spareRows = 4;

const noRows: Run = { first: 0, last: -1 };

/** The sheet stands still sideways when it has not moved for so many milliseconds. */
const restsFor = 100;

/**
 * Draws the body of the sheet into a pool of row elements that move and change their text as the sheet
 * scrolls. React draws what stands around it: one component per cell would cost several times the frame
 * (see docs/benchmarks.md), and a row that changed could not be redrawn by itself as cheaply.
 */
export class BodyPainter {
  readonly #slots: RowSlot[] = [];
  readonly #numbers = whenQuiet(() => {
    this.#pickNumbers();
  });
  #grid: HTMLElement | null = null;
  #body: HTMLElement | null = null;
  #rows: Run = noRows;
  /** How far the sheet is scrolled, and how high its view is. */
  #place = { top: 0, height: 0 };
  #columns: DrawnColumns | undefined;
  #selection: Selection;
  readonly #cursor: CursorMarks;
  readonly #outline = new OutlineMarks();
  #outlined: CellRange | undefined;
  readonly #copyBorder = new CopyBorder();
  /** Where the cells are that were copied, asked for at every drawing. */
  copied: () => readonly CellRange[] = () => [];
  /** Whether a row is left out of sending, asked for at every drawing. */
  isLeft: (shown: ShownRow) => boolean = () => false;
  /** Whether any cell drawn may be marked as selected. */
  #isMarked = false;
  #view = { left: 0, width: 0 };
  #covers: readonly EdgeCover[] = [];
  #covering: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly source: ShownRows,
    gridId: string,
    selection: Selection,
  ) {
    this.#selection = selection;
    this.#cursor = new CursorMarks(gridId);
  }

  /** Draws into `body` from now on, the part of `grid` that holds the rows. Gives a function that stops it. */
  attach(grid: HTMLElement, body: HTMLElement): () => void {
    this.#grid = grid;
    this.#body = body;
    return () => {
      for (const slot of this.#slots) slot.hide();
      this.#slots.length = 0;
      this.#numbers.stop();
      clearTimeout(this.#covering);
      this.#covering = undefined;
      this.#body = null;
    };
  }

  /** Shows these columns, and the rows in view as they are now. */
  show(columns: DrawnColumns): void {
    if (this.#columns !== columns) {
      this.#columns = columns;
      if (this.#covering === undefined) this.#covers = coveredColumns(columns.layout, this.#view);
    }
    this.refresh();
  }

  /** Follows the sheet down: to `top` CSS pixels, in a view that is `height` high, 0 where it is out of sight. */
  scrollDown(top: number, height: number): void {
    this.#place = { top, height };
    const { first, last } = this.#rowsInView();
    if (this.#rows.first !== first || this.#rows.last !== last) this.refresh();
  }

  /** Follows the sheet sideways: to `left` CSS pixels, in a view that is `width` wide. */
  scrollTo(left: number, width: number): void {
    if (this.#view.left === left && this.#view.width === width) return;
    const isMoved = this.#view.left !== left;
    this.#view = { left, width };
    if (!isMoved) {
      if (this.#covering === undefined) this.#coverNow();
      return;
    }
    for (const slot of this.#slots) slot.scrollTo(left);
    this.#coverAtRest();
  }

  /** What is cut is marked once the sheet stands still: marking it at every step would take longer than the step. */
  #coverAtRest(): void {
    if (this.#covering === undefined) this.#cover([]);
    clearTimeout(this.#covering);
    this.#covering = setTimeout(() => {
      this.#covering = undefined;
      this.#coverNow();
    }, restsFor);
  }

  #coverNow(): void {
    if (this.#columns !== undefined) this.#cover(coveredColumns(this.#columns.layout, this.#view));
  }

  #cover(covers: readonly EdgeCover[]): void {
    this.#covers = covers;
    for (const slot of this.#slots) slot.cover(covers);
  }

  /** Draws again the rows in view that changed. */
  refresh(): void {
    this.#rows = this.#rowsInView();
    this.#draw();
  }

  /** Shows where the cursor is and what is selected. */
  select(selection: Selection): void {
    this.#selection = selection;
    this.#drawSelection();
    // An arrow key is painted first: the row numbers may follow a moment later.
    this.#numbers.ask();
  }

  /** Shows where dragged cells would go; undefined while none are dragged. */
  outline(range: CellRange | undefined): void {
    this.#outlined = range;
    this.#outline.draw(this.#slots, range);
  }

  /** As many rows as the view can show, and the spare ones; the headings cover part of it. */
  #rowsInView(): Run {
    const { top, height } = this.#place;
    if (this.#columns === undefined || height === 0) return noRows;
    const { rowHeight } = this.#columns.layout;
    const length = Math.ceil(Math.max(0, height - headerHeight) / rowHeight) + 1 + 2 * spareRows;
    return steadyRun(Math.floor(top / rowHeight) - spareRows, length, this.source.count);
  }

  #draw(): void {
    const { first, last } = this.#rows;
    const columns = this.#columns;
    if (this.#body === null || columns === undefined) return;
    const count = Math.max(0, last - first + 1);
    for (const slot of this.#slots.splice(count)) slot.hide();
    for (let index = first; index <= last; index += 1) {
      // A row keeps its element while it stays in view: one step down moves one element.
      this.#drawRow((this.#slots[index % count] ??= new RowSlot()), index, columns);
    }
    this.#outline.draw(this.#slots, this.#outlined);
    this.#copyBorder.draw(this.#slots, this.copied());
    this.#drawSelection();
    this.#pickNumbers();
  }

  #drawRow(slot: RowSlot, index: number, columns: DrawnColumns): void {
    const id = this.source.idAt(index);
    const shown = id === undefined ? undefined : this.source.view(id);
    if (shown === undefined) {
      slot.hide();
      return;
    }
    slot.show(index, shown, columns);
    slot.leaveOut(this.isLeft(shown));
    slot.numberAs(this.source.numberAt(index));
    slot.scrollTo(this.#view.left);
    slot.cover(this.#covers);
    if (slot.element.parentElement === null) this.#body?.append(slot.element);
  }

  #drawSelection(): void {
    this.#drawRanges();
    const { active } = this.#selection;
    this.#cursor.move(this.#grid, active, this.#cell(active.row, active.column));
    this.#cursor.moveCorner(this.#cornerCell());
  }

  /** One cell is marked by its frame alone: an arrow key has nothing to do here. */
  #drawRanges(): void {
    const isMarked = !isSingleCell(this.#selection);
    if (!isMarked && !this.#isMarked) return;
    this.#isMarked = isMarked;
    const ranges = isMarked ? rangesOf(this.#selection) : [];
    for (const slot of this.#slots) slot.select(ranges);
  }

  /** Marks the numbers of the rows that hold selected cells. */
  #pickNumbers(): void {
    const ranges = rangesOf(this.#selection);
    for (const slot of this.#slots) {
      const { index } = slot;
      slot.pick(ranges.some(({ firstRow, lastRow }) => index >= firstRow && index <= lastRow));
    }
  }

  /** The last cell of the selected block; undefined where several are selected, or it is out of view. */
  #cornerCell(): HTMLElement | undefined {
    if (this.#selection.ranges.length > 1) return undefined;
    const { lastRow, lastColumn } = rangeOf(this.#selection);
    return this.#cell(lastRow, lastColumn);
  }

  #cell(row: number, column: number): HTMLElement | undefined {
    return this.#slots.find((slot) => slot.index === row)?.cell(column)?.element;
  }
}
