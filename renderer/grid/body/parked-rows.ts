import { whenIdle } from '../when-quiet';
import { type DrawnColumns, RowSlot } from './row-slot';

interface Place {
  readonly body: HTMLElement;
  readonly columns: DrawnColumns;
  /** How many rows the view can show. */
  readonly most: number;
}

/**
 * The elements of rows while a sheet is empty: they stay in the page, unseen, and in quiet moments there come to be as
 * many as the view can show. The first rows of a sheet need only their texts then.
 */
export class ParkedRows {
  #place: Place | undefined;
  readonly #more = whenIdle(() => this.#makeOne());

  constructor(readonly slots: RowSlot[]) {}

  /** The sheet is empty. */
  park(body: HTMLElement, columns: DrawnColumns, most: number): void {
    this.#place = { body, columns, most };
    for (const slot of this.slots) slot.park();
    this.#more.ask();
  }

  /** The sheet has rows: so many elements stay. */
  end(count: number): void {
    this.stop();
    for (const slot of this.slots.splice(count)) slot.hide();
  }

  stop(): void {
    if (this.#place === undefined) return;
    this.#place = undefined;
    this.#more.stop();
  }

  /** False where there are enough. */
  #makeOne(): boolean {
    const { slots } = this;
    if (this.#place === undefined || slots.length >= this.#place.most) return false;
    const { body, columns } = this.#place;
    const slot = new RowSlot();
    slot.await(columns);
    body.append(slot.element);
    slots.push(slot);
    return true;
  }
}
