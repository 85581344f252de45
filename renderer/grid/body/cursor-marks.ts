import type { CellPlace } from '../model/cell-place';

/**
 * The marks of the active cell and of the corner to drag: attributes of the cells themselves, so that they are cut
 * and scroll as the cells do. An arrow key then repaints two cells; an element that went from cell to cell would
 * have all layers of the sheet put together anew.
 */
export class CursorMarks {
  #active: HTMLElement | undefined;
  #corner: HTMLElement | undefined;

  constructor(readonly gridId: string) {}

  /**
   * The grid keeps the keyboard focus and names the active cell by `aria-activedescendant`: moving the focus
   * itself from cell to cell would lose it whenever a cell's element is used again for another row. The id
   * holds row and column, as a screen reader speaks only when the attribute changes.
   */
  move(grid: HTMLElement | null, { row, column }: CellPlace, cell: HTMLElement | undefined): void {
    if (this.#active !== cell) {
      this.#active?.removeAttribute('id');
      this.#active?.removeAttribute('data-active');
      cell?.setAttribute('data-active', '');
      this.#active = cell;
    }
    if (cell === undefined) {
      grid?.removeAttribute('aria-activedescendant');
      return;
    }
    const id = `${this.gridId}-r${row}c${column}`;
    if (cell.id !== id) cell.id = id;
    if (grid?.getAttribute('aria-activedescendant') !== id) grid?.setAttribute('aria-activedescendant', id);
  }

  /** The cell whose corner fills when it is dragged; undefined for none. For the mouse alone. */
  moveCorner(cell: HTMLElement | undefined): void {
    if (this.#corner === cell) return;
    this.#corner?.removeAttribute('data-corner');
    cell?.setAttribute('data-corner', '');
    this.#corner = cell;
  }
}
