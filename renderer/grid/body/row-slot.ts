import { rowKey } from '../../../shared/plan/row-key';
import type { ShownRow } from '../model/cell-face';
import type { EdgeCover } from '../model/edge-cover';
import type { ColumnPlace, GridLayout } from '../model/grid-layout';
import { edgesAt } from '../model/range-edges';
import type { CellRange } from '../model/selection';
import { CellSlot } from './cell-slot';

/** The columns a row draws: all frozen ones and a run of the others. */
export interface DrawnColumns {
  readonly layout: GridLayout;
  /** Place among all columns of the first scrolling column drawn, and how many are drawn. */
  readonly first: number;
  readonly count: number;
}

/** Above all that can be scrolled to. */
const outOfSight = 'translateY(-9999px)';

/** One row element, used again for whatever row comes into view. */
export class RowSlot {
  readonly element = document.createElement('div');
  readonly #start = rowPart('frozen frozen-start');
  readonly #center = rowPart('row-center');
  readonly #end = rowPart('frozen frozen-end');
  readonly #number = rowNumber();
  readonly #numberText = document.createTextNode('');
  #numbered = -1;
  #state = '';
  #isPicked = false;
  #isLeft = false;
  #isParked = false;
  readonly #startCells: CellSlot[] = [];
  readonly #centerCells: CellSlot[] = [];
  readonly #endCells: CellSlot[] = [];
  /** Cells by place of their column, as drawn last. */
  readonly #cells = new Map<number, CellSlot>();
  index = -1;
  shown: ShownRow | undefined;
  #drawn: DrawnColumns | undefined;
  #scrolled = 0;
  #covers: readonly EdgeCover[] = [];
  #key = '';

  constructor() {
    this.element.setAttribute('role', 'row');
    this.element.className = 'row';
    this.#number.append(this.#numberText);
    this.#start.append(this.#number);
    this.element.append(this.#start, this.#center, this.#end);
  }

  /** Moves to a row of the sheet; paints only what differs from what is drawn. */
  show(index: number, shown: ShownRow, drawn: DrawnColumns): void {
    const isOther = this.shown !== shown;
    if (this.#isParked) this.#comeBack();
    const { rowHeight } = drawn.layout;
    if (this.index !== index || this.#drawn?.layout.rowHeight !== rowHeight) this.#moveTo(index, rowHeight);
    this.shown = shown;
    if (isOther) this.#describe(shown);
    if (this.#drawn !== drawn) this.#bindColumns(drawn);
    if (isOther) for (const cell of this.#cells.values()) cell.paint(shown);
  }

  /** Shows by which number the row goes. */
  numberAs(number: number): void {
    if (this.#numbered === number) return;
    this.#numbered = number;
    this.#numberText.data = number === -1 ? '' : String(number);
  }

  /** Moves the scrolling cells to where the sheet is scrolled to sideways, in CSS pixels. */
  scrollTo(left: number): void {
    if (this.#scrolled === left) return;
    this.#scrolled = left;
    this.#center.style.transform = left === 0 ? '' : `translateX(${-left}px)`;
  }

  /** Tells the cells how much of each is covered at the edges of the scrolling part. */
  cover(covers: readonly EdgeCover[]): void {
    if (this.#covers === covers || this.#covers.length + covers.length === 0) return;
    for (const { column } of this.#covers) {
      if (!covers.some((one) => one.column === column)) this.#cells.get(column)?.cover(0, 0);
    }
    for (const { column, before, after } of covers) this.#cells.get(column)?.cover(before, after);
    this.#covers = covers;
  }

  /** It is drawn a moment later: until then it goes by no key, as the row it shows may stand elsewhere by now. */
  unname(): void {
    if (this.#key === '') return;
    this.#key = '';
    delete this.element.dataset['key'];
    this.shown = undefined;
  }

  hide(): void {
    this.element.remove();
    this.index = -1;
    this.shown = undefined;
  }

  /** Is ready for a row of these columns. */
  await(drawn: DrawnColumns): void {
    this.#bindColumns(drawn);
    this.park();
  }

  /**
   * Stays in the page, unseen and empty. The browser has worked out how its cells look by the time there are rows again:
   * that takes most of the time of the first screen.
   */
  park(): void {
    if (this.#isParked) return;
    this.#isParked = true;
    // Moved away rather than hidden: each cell would be looked at anew when it comes back to sight.
    this.element.style.transform = outOfSight;
    this.element.setAttribute('aria-hidden', 'true');
    this.element.removeAttribute('aria-rowindex');
    delete this.element.dataset['key'];
    this.#key = '';
    this.index = -1;
    this.shown = undefined;
    this.cover([]);
    this.numberAs(-1);
    for (const cell of this.#cells.values()) cell.empty();
  }

  #comeBack(): void {
    this.#isParked = false;
    this.element.removeAttribute('aria-hidden');
  }

  cell(column: number): CellSlot | undefined {
    return this.#cells.get(column);
  }

  /** Marks the cells of the selected blocks; none where the selection is one cell, which is not marked. */
  select(ranges: readonly CellRange[]): void {
    const { index } = this;
    const here = ranges.filter(({ firstRow, lastRow }) => index >= firstRow && index <= lastRow);
    for (const [column, cell] of this.#cells) cell.select(edgesAt(here, index, column));
  }

  /** Marks the row number where any cell of the row is selected. */
  pick(isPicked: boolean): void {
    if (this.#isPicked === isPicked) return;
    this.#isPicked = isPicked;
    if (isPicked) this.#number.dataset['picked'] = '';
    else delete this.#number.dataset['picked'];
  }

  /** Marks a row that is left out of sending. */
  leaveOut(isLeft: boolean): void {
    if (this.#isLeft === isLeft) return;
    this.#isLeft = isLeft;
    if (isLeft) this.element.dataset['left'] = '';
    else delete this.element.dataset['left'];
  }

  #moveTo(index: number, rowHeight: number): void {
    this.index = index;
    this.element.style.transform = `translateY(${index * rowHeight}px)`;
    this.element.setAttribute('aria-rowindex', String(index + 2));
  }

  #describe(shown: ShownRow): void {
    const key = rowKey(shown.row.sheet, shown.row.cells);
    if (this.#key !== key) {
      this.#key = key;
      this.element.dataset['key'] = key;
    }
    if (this.#state === shown.state) return;
    this.#state = shown.state;
    this.element.dataset['state'] = shown.state;
    this.#number.dataset['rowState'] = shown.state;
  }

  #bindColumns(drawn: DrawnColumns): void {
    const { layout, first, count } = drawn;
    if (this.#drawn?.layout !== layout) this.#size(layout);
    this.#drawn = drawn;
    // Told anew to the cells of the columns that are covered then.
    this.cover([]);
    this.#cells.clear();
    const centerEnd = layout.startCount + layout.centerCount;
    dropSurplus(this.#startCells, layout.startCount);
    dropSurplus(this.#centerCells, count);
    dropSurplus(this.#endCells, layout.places.length - centerEnd);
    for (const place of layout.places) {
      const { index } = place;
      if (index < layout.startCount) this.#bind((this.#startCells[index] ??= cellIn(this.#start)), place);
      else if (index >= centerEnd)
        this.#bind((this.#endCells[index - centerEnd] ??= cellIn(this.#end)), place);
      else if (index >= first && index < first + count) {
        // A column keeps its element while it stays in view: one step to the side rebinds one element a row.
        this.#bind((this.#centerCells[index % count] ??= cellIn(this.#center)), place);
      }
    }
  }

  #bind(cell: CellSlot, place: ColumnPlace): void {
    this.#cells.set(place.index, cell);
    if (cell.bind(place) && this.shown !== undefined) cell.paint(this.shown);
  }

  #size(layout: GridLayout): void {
    this.#start.style.width = `${layout.startWidth}px`;
    this.#number.style.width = `${layout.gutterWidth}px`;
    this.#end.style.width = `${layout.endWidth}px`;
    this.#center.style.left = `${layout.startWidth}px`;
  }
}

/** Where the row stands, for the eye: screen readers have `aria-rowindex`. */
function rowNumber(): HTMLElement {
  const number = document.createElement('div');
  number.className = 'row-number';
  number.setAttribute('aria-hidden', 'true');
  return number;
}

function rowPart(className: string): HTMLElement {
  const part = document.createElement('div');
  part.className = className;
  part.setAttribute('role', 'presentation');
  return part;
}

function cellIn(parent: Element): CellSlot {
  const cell = new CellSlot();
  parent.append(cell.element);
  return cell;
}

function dropSurplus(cells: CellSlot[], count: number): void {
  for (const cell of cells.splice(count)) cell.element.remove();
}
