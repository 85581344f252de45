import type { ShownRows } from '../../state/shown-rows';
import { coveredColumns, type EdgeCover } from '../model/edge-cover';
import type { ShownRow } from '../model/cell-face';
import type { GridLayout } from '../model/grid-layout';
import { type CellRange, isSingleCell, rangeOf, rangesOf, type Selection } from '../model/selection';
import { whenAtRest, whenQuiet } from '../when-quiet';
import { ColumnsInView } from './columns-in-view';
import { CopyBorder } from './copy-border';
import { CursorMarks } from './cursor-marks';
import { OutlineMarks } from './outline-marks';
import { ParkedRows } from './parked-rows';
import { type DrawnColumns, RowSlot } from './row-slot';
import { DrawnRows } from './rows-in-view';

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
  /** Rows beyond the edges of the view, once the sheet is at rest: between two jumps they would cost a frame. */
  readonly #spares = whenAtRest(() => {
    this.#rows.drawSpares();
    this.#draw();
  });
  readonly #parked = new ParkedRows(this.#slots);
  #grid: HTMLElement | null = null;
  #body: HTMLElement | null = null;
  readonly #rows = new DrawnRows();
  #layout: GridLayout | undefined;
  readonly #columnsInView = new ColumnsInView();
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
      this.#spares.stop();
      this.#parked.stop();
      this.#rows.drawSpares();
      clearTimeout(this.#covering);
      this.#covering = undefined;
      this.#body = null;
    };
  }

  /** Shows columns that lie like this, and the rows in view as they are now. */
  show(layout: GridLayout): void {
    if (this.#layout !== layout) {
      this.#layout = layout;
      this.#columns = this.#columnsInView.at(layout, this.#view);
      if (this.#covering === undefined) this.#covers = coveredColumns(layout, this.#view);
    }
    this.refresh();
  }

  /** Follows the sheet down: to `top` CSS pixels, in a view that is `height` high, 0 where it is out of sight. */
  scrollDown(top: number, height: number): void {
    if (!this.#rows.follow({ top, height }, this.#rowHeight, this.#rowCount)) return;
    if (this.#rows.sparesWait) this.#spares.ask();
    this.#draw();
  }

  /** Follows the sheet sideways: to `left` CSS pixels, in a view that is `width` wide. */
  scrollTo(left: number, width: number): void {
    // Out of sight it tells neither how wide it is nor how far it was scrolled.
    if (width === 0 || (this.#view.left === left && this.#view.width === width)) return;
    const isMoved = this.#view.left !== left;
    this.#view = { left, width };
    this.#bindColumns();
    if (!isMoved) {
      if (this.#covering === undefined) this.#coverNow();
      return;
    }
    for (const slot of this.#slots) slot.scrollTo(left);
    this.#coverAtRest();
  }

  /** A column that comes into view is drawn within the frame that shows it. */
  #bindColumns(): void {
    if (this.#layout === undefined) return;
    const columns = this.#columnsInView.at(this.#layout, this.#view);
    if (this.#columns === columns) return;
    this.#columns = columns;
    this.refresh();
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

  /** Draws again the rows in view that changed; the spare ones follow. */
  refresh(): void {
    const { sparesWait } = this.#rows;
    this.#rows.renew(this.#rowHeight, this.#rowCount);
    if (this.#rows.sparesWait && !sparesWait) this.#spares.ask();
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

  get #rowHeight(): number {
    return this.#layout?.rowHeight ?? 1;
  }

  /** How many rows can be drawn. */
  get #rowCount(): number {
    return this.#columns === undefined ? 0 : this.source.count;
  }

  #draw(): void {
    const columns = this.#columns;
    if (this.#body === null || columns === undefined) return;
    const { count } = this.#rows;
    if (count === 0) this.#parked.park(this.#body, columns, this.#rows.most(this.#rowHeight));
    else this.#parked.end(count);
    while (this.#slots.length < count) this.#slots.push(new RowSlot());
    const { first, last } = this.#rows.wanted(this.#rowHeight);
    for (let index = first; index <= last; index += 1) {
      // A row keeps its element while it stays in view: one step down moves one element.
      const slot = this.#slots[index % count];
      if (slot !== undefined) this.#drawRow(slot, index, columns);
    }
    if (this.#rows.sparesWait) this.#unnameSpares(first, last);
    this.#outline.draw(this.#slots, this.#outlined);
    this.#copyBorder.draw(this.#slots, this.copied());
    this.#drawSelection();
    this.#pickNumbers();
  }

  /** No two elements go by the key of one row. */
  #unnameSpares(first: number, last: number): void {
    for (const slot of this.#slots) {
      const isSeen = slot.index >= first && slot.index <= last;
      if (!isSeen && slot.shown?.row.id !== this.source.idAt(slot.index)) slot.unname();
    }
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
