import type { HeldRow } from './held-row';

type Entry = readonly [id: string, held: HeldRow];

/** So many rows are looked for one by one: quicker than noting where each of 100,000 stands. */
const lookedForOneByOne = 8;

/** The rows of a sheet in the order of their positions. */
export class RowOrder {
  #ids: string[] = [];
  /** The rows in the same order, so that reading a column looks nothing up. */
  #held: HeldRow[] = [];
  #indexById: Map<string, number> | undefined;
  /** How many were looked for without it. */
  #lookedFor = 0;
  /** Rows of which another version is held by now. */
  readonly #replaced = new Set<string>();
  #isTouched = false;

  constructor(
    readonly rows: ReadonlyMap<string, HeldRow>,
    readonly positionOf: (held: HeldRow) => number,
  ) {}

  /** Identities in their order. The list only ever grows: where rows go or change places, another one is made. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  /** Whether rows went or changed places since the order was settled. */
  get isTouched(): boolean {
    return this.#isTouched;
  }

  indexOf(id: string): number {
    if (this.#indexById === undefined && this.#lookedFor < lookedForOneByOne) {
      this.#lookedFor += 1;
      return this.#ids.indexOf(id);
    }
    this.#indexById ??= new Map(this.#ids.map((rowId, index) => [rowId, index]));
    return this.#indexById.get(id) ?? -1;
  }

  /** The rows in their order, as they are now. Good until rows change. */
  held(): readonly HeldRow[] {
    if (this.#replaced.size > this.#ids.length / 2) {
      this.#replaced.clear();
      for (const [index, id] of this.#ids.entries()) {
        const held = this.rows.get(id);
        if (held !== undefined) this.#held[index] = held;
      }
    }
    for (const id of this.#replaced) {
      const held = this.rows.get(id);
      const index = this.indexOf(id);
      if (held !== undefined && index !== -1) this.#held[index] = held;
    }
    this.#replaced.clear();
    return this.#held;
  }

  /** A row is held that was not. Rows mostly come in the order they stand in: the end needs no sorting of all. */
  add(id: string, held: HeldRow): void {
    const lastId = this.#ids.at(-1);
    const last = lastId === undefined ? undefined : this.rows.get(lastId);
    if (lastId !== undefined && last !== undefined && this.#compare([lastId, last], [id, held]) > 0)
      this.touch();
    if (this.#isTouched) return;
    this.#indexById?.set(id, this.#ids.length);
    this.#ids.push(id);
    this.#held.push(held);
  }

  /** Another version of a row is held. */
  replace(id: string, before: HeldRow, held: HeldRow): void {
    if (this.positionOf(before) !== this.positionOf(held)) this.touch();
    this.#replaced.add(id);
  }

  /** Rows went or changed places. */
  touch(): void {
    this.#isTouched = true;
  }

  /** Orders all rows where that is needed; those there are, as one that went and came back may stand here twice. */
  settle(): void {
    if (!this.#isTouched) return;
    this.#isTouched = false;
    this.#indexById = undefined;
    this.#lookedFor = 0;
    this.#replaced.clear();
    const entries = [...this.rows].sort(this.#compare);
    this.#ids = entries.map(([id]) => id);
    this.#held = entries.map(([, held]) => held);
  }

  /** Rows of one position stand by identity, so that undo and a restart give the same order. */
  readonly #compare = ([leftId, left]: Entry, [rightId, right]: Entry): number =>
    this.positionOf(left) - this.positionOf(right) || (leftId < rightId ? -1 : 1);
}
