import { isNumeric } from '../../../shared/plan/cell-display';
import { coveredNumber, isCut, isCutNumber } from '../cut-text';
import { cellHint, cellMark, cellMarks, cellText, emptyMarks, type ShownRow } from '../model/cell-face';
import type { ColumnPlace } from '../model/grid-layout';
import { edgeNames } from '../model/range-edges';

/** Beside the marks of the cell: its number does not fit. */
const cutMark = 64;
/** What is frozen beside it, or the edge of the view, cuts its number. */
const coveredMarks = { before: 128, after: 256 } as const;
/** What it shows may be longer than the cell. */
const clippedMark = 512;
/** Narrower cells, in CSS pixels, may not have room for the signs of an empty one. */
const narrow = 64;

/**
 * One cell element, used again for whatever column and row come into view. Every write compares first: an
 * attribute that stays the same costs nothing.
 */
export class CellSlot {
  readonly element = document.createElement('div');
  readonly #text = document.createTextNode('');
  /** As in `#text`: asking an element what it holds makes a new text each time. */
  #written = '';
  #rowState = '';
  #place: ColumnPlace | undefined;
  #marks = -1;
  #cellMarks = 0;
  #before = 0;
  #after = 0;
  #hint = '';
  #edges = 0;

  constructor() {
    this.element.setAttribute('role', 'gridcell');
    this.element.className = 'cell';
    this.element.append(this.#text);
  }

  /** Puts the cell into a column; true when it was in another one, or that one moved. */
  bind(place: ColumnPlace): boolean {
    if (this.#place === place) return false;
    const { style } = this.element;
    style.left = `${place.offset}px`;
    style.width = `${place.width}px`;
    if (this.#place?.column !== place.column) {
      this.element.dataset['field'] = place.column.id;
      delete this.element.dataset['rowState'];
      this.#rowState = '';
      this.#marks = -1;
    }
    if (this.#place?.endsBand !== place.endsBand) this.#marks = -1;
    if (this.#place?.ordinal !== place.ordinal) {
      this.element.setAttribute('aria-colindex', String(place.ordinal + 1));
    }
    this.#place = place;
    return true;
  }

  paint(shown: ShownRow): void {
    if (this.#place === undefined) return;
    const { column } = this.#place;
    if (column.kind === 'status') this.#show(shown.state);
    const text = cellText(shown, column);
    if (this.#written !== text) this.#write(text);
    const marks = cellMarks(shown, column);
    this.#cellMarks = marks;
    this.#face(this.#place);
    const hint = cellHint(shown, column, marks);
    if (this.#hint !== hint) this.#explain(hint);
  }

  /** Holds nothing, and looks as most cells of its column do. */
  empty(): void {
    if (this.#place === undefined) return;
    const { column } = this.#place;
    if (column.kind === 'status') this.#show('clean');
    if (this.#written !== '') this.#write('');
    this.#cellMarks = emptyMarks(column);
    this.#face(this.#place);
    if (this.#hint !== '') this.#explain('');
  }

  /** Tells how much of the cell is covered from each side, in CSS pixels. */
  cover(before: number, after: number): void {
    if (this.#before === before && this.#after === after) return;
    this.#before = before;
    this.#after = after;
    if (this.#place !== undefined && this.#marks !== -1) this.#face(this.#place);
  }

  /** Marks the cell as selected, with the edges of its block; 0 as not selected. */
  select(edges: number): void {
    if (this.#edges === edges) return;
    const isOther = this.#edges === 0 || edges === 0;
    this.#edges = edges;
    if (isOther) setFlag(this.element, 'aria-selected', edges !== 0);
    const names = edgeNames(edges);
    if (names === '') delete this.element.dataset['edges'];
    else this.element.dataset['edges'] = names;
  }

  #show(state: string): void {
    if (this.#rowState === state) return;
    this.#rowState = state;
    this.element.dataset['rowState'] = state;
  }

  #write(text: string): void {
    this.#written = text;
    this.#text.data = text;
  }

  #face({ column, width }: ColumnPlace): void {
    const text = this.#written;
    let marks = this.#cellMarks;
    // A cell that clips is painted apart: one that has room for its text costs half as much at each key.
    if (column.kind !== 'field' || width < narrow || isCut(text, width)) marks |= clippedMark;
    if (isCutNumber(text, width)) marks |= cutMark;
    else {
      const isAtRight = column.kind === 'field' && isNumeric(column.field);
      const side = coveredNumber(text, { width, before: this.#before, after: this.#after, isAtRight });
      if (side !== undefined) marks |= coveredMarks[side];
    }
    if (this.#marks !== marks) this.#mark(marks);
  }

  #mark(marks: number): void {
    this.#marks = marks;
    const column = this.#place?.column;
    const names = ['cell'];
    if (column?.kind === 'field' && isNumeric(column.field)) names.push('cell-number');
    if (this.#place?.endsBand === true) names.push('cell-band-end');
    if ((marks & cellMark.changed) !== 0) names.push('cell-changed');
    if ((marks & cellMark.untouched) !== 0) names.push('cell-untouched');
    if ((marks & cellMark.blank) !== 0) names.push('cell-blank');
    if ((marks & cellMark.warned) !== 0) names.push('cell-warned');
    if ((marks & clippedMark) !== 0) names.push('cell-clipped');
    if ((marks & cutMark) !== 0) names.push('cell-cut');
    if ((marks & coveredMarks.before) !== 0) names.push('cell-covered');
    if ((marks & coveredMarks.after) !== 0) names.push('cell-covered', 'cell-covered-after');
    this.element.className = names.join(' ');
    setFlag(this.element, 'aria-readonly', (marks & cellMark.readOnly) !== 0);
    setFlag(this.element, 'aria-invalid', (marks & cellMark.invalid) !== 0);
  }

  #explain(hint: string): void {
    this.#hint = hint;
    // For screen readers, as the text of the cell is its name; pointers have the tooltip of the sheet.
    if (hint === '') this.element.removeAttribute('aria-description');
    else this.element.setAttribute('aria-description', hint);
  }
}

function setFlag(element: HTMLElement, name: string, isSet: boolean): void {
  if (isSet) element.setAttribute(name, 'true');
  else element.removeAttribute(name);
}
