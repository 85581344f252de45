import type { HeldRow } from './held-row';

const nobodys = -1;

/**
 * An empty list that is one of any values from its beginning. The engine makes quick code for a list of numbers alone,
 * which rows on the shelf are, and throws all of it away when the first of 10,000 rows changes.
 */
function listOfAny<Item>(): (Item | undefined)[] {
  const list: (Item | undefined)[] = [undefined];
  list.length = 0;
  return list;
}

/**
 * The rows of a sheet side by side, in the order of their positions. A row's slot is its index among all rows, so
 * that finding one by identity, reading a column and changing 10,000 rows look each row up once and move nothing.
 */
export class RowTable {
  readonly #slots = new Map<string, number>();
  /** The rows by slot; where one went, there is a gap until the order is settled. */
  #held = listOfAny<HeldRow>();
  /** As keys are compared; undefined for a row without one. */
  #keys: (string | undefined)[] = [];
  #ids: string[] = [];
  /** The identities as others see them: another list than the rows' own while the order is not settled. */
  #seen: string[] = this.#ids;
  #isTouched = false;
  /** The slot asked for last, and how far it lay behind the one before. */
  #last = 0;
  #step = 1;

  constructor(readonly positionOf: (held: HeldRow) => number) {}

  /** Identities in their order. The list only ever grows: where rows go or change places, another one is made. */
  get ids(): readonly string[] {
    return this.#seen;
  }

  /** The rows in the order of `ids`. Good until rows change. */
  get held(): readonly (HeldRow | undefined)[] {
    return this.#held;
  }

  /** Whether rows went or changed places since the order was settled. */
  get isTouched(): boolean {
    return this.#isTouched;
  }

  /**
   * Where the row is; -1 where there is none of that identity. Many rows are mostly asked for in their order and at even
   * distances: guessing the next slot takes a tenth of the time of looking it up among 100,000.
   */
  slotOf(id: string): number {
    if (this.#holds(this.#last, id)) return this.#last;
    const next = this.#last + this.#step;
    if (this.#holds(next, id)) {
      this.#last = next;
      return next;
    }
    const slot = this.#slots.get(id);
    if (slot === undefined) return nobodys;
    this.#step = slot - this.#last;
    this.#last = slot;
    return slot;
  }

  /** A row that went has left its identity behind until the order is settled. */
  #holds(slot: number, id: string): boolean {
    return this.#ids[slot] === id && this.#held[slot] !== undefined;
  }

  /** The index of the row among all; -1 where it is not to be seen. */
  indexOf(id: string): number {
    const slot = this.slotOf(id);
    return slot < this.#seen.length ? slot : nobodys;
  }

  at(slot: number): HeldRow | undefined {
    return this.#held[slot];
  }

  keyAt(slot: number): string | undefined {
    return this.#keys[slot];
  }

  /** Adds a row and gives its slot. Rows mostly come in the order they stand in: the end needs no sorting of all. */
  add(id: string, held: HeldRow, key: string | undefined): number {
    const last = this.#ids.length - 1;
    if (last >= 0 && this.#isInOrder && !this.#standsAfter(id, held, last)) this.touch();
    const slot = last + 1;
    this.#slots.set(id, slot);
    this.#ids.push(id);
    this.#held.push(held);
    this.#keys.push(key);
    return slot;
  }

  /** Another version of the row, or the same one worked out: it stays where it is. */
  replace(slot: number, held: HeldRow): void {
    this.#held[slot] = held;
  }

  /** Another version of the row, which may have another key and stand elsewhere. */
  put(slot: number, held: HeldRow, key: string | undefined): void {
    const before = this.#held[slot];
    if (before !== undefined && this.positionOf(before) !== this.positionOf(held)) this.touch();
    this.#held[slot] = held;
    this.#keys[slot] = key;
  }

  remove(id: string): void {
    const slot = this.slotOf(id);
    if (slot === nobodys) return;
    this.touch();
    this.#slots.delete(id);
    this.#held[slot] = undefined;
    this.#keys[slot] = undefined;
  }

  clear(): void {
    this.#slots.clear();
    this.#held = listOfAny();
    this.#keys = [];
    this.#ids = [];
    this.#seen = this.#ids;
    this.#isTouched = true;
  }

  /** Rows went or changed places: until the order is settled, others see the identities that were there. */
  touch(): void {
    if (this.#isInOrder) this.#ids = this.#ids.slice();
    this.#isTouched = true;
  }

  /** Orders all rows where that is needed: then gives the slots they had, in their new order. */
  settle(): readonly number[] | undefined {
    if (!this.#isTouched) return undefined;
    this.#isTouched = false;
    if (this.#isInOrder) return undefined;
    const ids = this.#ids;
    const held = this.#held;
    const keys = this.#keys;
    const order = this.#liveInOrder();
    this.#ids = order.map((slot) => ids[slot] ?? '');
    this.#held = listOfAny();
    for (const slot of order) this.#held.push(held[slot]);
    this.#keys = order.map((slot) => keys[slot]);
    for (const [slot, from] of order.entries()) if (slot !== from) this.#slots.set(ids[from] ?? '', slot);
    this.#seen = this.#ids;
    return order;
  }

  get #isInOrder(): boolean {
    return this.#seen === this.#ids;
  }

  #liveInOrder(): number[] {
    const order: number[] = [];
    const positions = new Float64Array(this.#held.length);
    for (const [slot, held] of this.#held.entries()) {
      if (held === undefined) continue;
      positions[slot] = this.positionOf(held);
      order.push(slot);
    }
    // Rows of one position stand by identity, so that undo and a restart give the same order.
    return order.sort(
      (left, right) =>
        (positions[left] ?? 0) - (positions[right] ?? 0) ||
        ((this.#ids[left] ?? '') < (this.#ids[right] ?? '') ? -1 : 1),
    );
  }

  #standsAfter(id: string, held: HeldRow, last: number): boolean {
    const lastHeld = this.#held[last];
    if (lastHeld === undefined) return false;
    const distance = this.positionOf(held) - this.positionOf(lastHeld);
    return distance > 0 || (distance === 0 && id > (this.#ids[last] ?? ''));
  }
}
