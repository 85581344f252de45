import { edgeNames, edgesAt } from '../model/range-edges';
import type { CellRange } from '../model/selection';
import type { RowSlot } from './row-slot';

/** The outline of where dragged cells would go: on the cells themselves, so that it scrolls and is cut as they are. */
export class OutlineMarks {
  #marked: ReadonlyMap<HTMLElement, string> = new Map();

  /** Draws the outline as far as its cells are drawn; without a range there is none. */
  draw(slots: readonly RowSlot[], range: CellRange | undefined): void {
    if (range === undefined && this.#marked.size === 0) return;
    const marked = range === undefined ? new Map<HTMLElement, string>() : markedIn(slots, range);
    for (const element of this.#marked.keys()) if (!marked.has(element)) delete element.dataset['outline'];
    for (const [element, names] of marked) {
      if (element.dataset['outline'] !== names) element.dataset['outline'] = names;
    }
    this.#marked = marked;
  }
}

function markedIn(slots: readonly RowSlot[], range: CellRange): Map<HTMLElement, string> {
  const marked = new Map<HTMLElement, string>();
  for (const slot of slots) {
    if (slot.index < range.firstRow || slot.index > range.lastRow) continue;
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
      const element = slot.cell(column)?.element;
      const names = edgeNames(edgesAt([range], slot.index, column));
      if (element !== undefined && names !== '') marked.set(element, names);
    }
  }
  return marked;
}
