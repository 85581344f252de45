/** The small square at the last corner of the selected block: dragging it fills. For the mouse alone. */
export class FillHandle {
  readonly #element = document.createElement('div');

  constructor() {
    this.#element.className = 'fill-handle';
    this.#element.setAttribute('aria-hidden', 'true');
  }

  /** Puts it into the corner cell; undefined takes it away. */
  place(cell: HTMLElement | undefined): void {
    if (this.#element.parentElement === (cell ?? null)) return;
    if (cell === undefined) this.#element.remove();
    else cell.append(this.#element);
  }
}

/** Whether a pointer event is on the square. */
export function isFillHandle(target: EventTarget): boolean {
  return target instanceof Element && target.classList.contains('fill-handle');
}
