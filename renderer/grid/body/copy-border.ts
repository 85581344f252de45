import type { CellRange } from '../model/selection';
import type { RowSlot } from './row-slot';

/** The dashed border round cells that were copied or cut: it is on the cells themselves, so it moves as they do. */
export class CopyBorder {
  #marked: ReadonlyMap<HTMLElement, string> = new Map();

  /** Draws the border round the ranges, as far as their cells are drawn. */
  draw(slots: readonly RowSlot[], ranges: readonly CellRange[]): void {
    if (ranges.length === 0 && this.#marked.size === 0) return;
    const marked = new Map<HTMLElement, string>();
    for (const slot of slots) {
      for (const range of ranges) if (isWithin(slot.index, range)) markEdges(marked, slot, range);
    }
    for (const element of this.#marked.keys()) {
      if (!marked.has(element)) delete element.dataset['copied'];
    }
    for (const [element, edges] of marked) {
      if (element.dataset['copied'] !== edges) element.dataset['copied'] = edges;
    }
    this.#marked = marked;
  }
}

function isWithin(row: number, { firstRow, lastRow }: CellRange): boolean {
  return row >= firstRow && row <= lastRow;
}

function markEdges(marked: Map<HTMLElement, string>, slot: RowSlot, range: CellRange): void {
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  for (let column = firstColumn; column <= lastColumn; column += 1) {
    const element = slot.cell(column)?.element;
    const edges = [
      slot.index === firstRow ? 'top' : '',
      column === lastColumn ? 'right' : '',
      slot.index === lastRow ? 'bottom' : '',
      column === firstColumn ? 'left' : '',
    ]
      .filter(Boolean)
      .join(' ');
    if (element !== undefined && edges !== '') marked.set(element, edges);
  }
}
