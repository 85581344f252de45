import type { Row } from '../../shared/plan/row';
import { mergedRebase, type ToldUpdate } from '../../shared/plan/packed-rebase';
import type { WorkspaceChange } from '../../shared/plan/workspace-change';

/** One animation frame: the window needs no news more often. */
const bundleTime = 16;

/**
 * How long updates of rows are gathered while they keep coming: what a run says of a row in the meantime is told as
 * one, and the window draws it once.
 */
const restTime = 200;

/** Rows told in one message: the window takes it in within a frame. */
const updatesAtOnce = 200;

/** Messages in one turn of this process. */
const partsAtOnce = 4;

export interface BundleSurroundings {
  readonly emit: (change: WorkspaceChange<ToldUpdate>) => void;
  /** Calls back once after so many milliseconds. */
  readonly schedule: (callback: () => void, milliseconds: number) => void;
}

/**
 * Gathers changes and tells them together: the first after 16 ms, so that a person sees at once what they caused, further
 * updates after 200 ms.
 */
export class ChangeBundle {
  #added = new Map<string, Row>();
  #removed = new Set<string>();
  /** By row, in the order they came. */
  readonly #updated = new Map<string, ToldUpdate[]>();
  #isScheduled = false;
  #isResting = false;
  #told = 0;

  constructor(private readonly around: BundleSurroundings) {}

  /** Counts up with everything that is told. */
  get told(): number {
    return this.#told;
  }

  add(row: Row): void {
    // A bundle is applied as added, removed, updated: a row that comes back needs the next one.
    if (this.#removed.has(row.id)) this.flush();
    this.#added.set(row.id, row);
    this.#schedule();
  }

  remove(id: string): void {
    this.#removed.add(id);
    this.#schedule();
  }

  update(update: ToldUpdate): void {
    const earlier = this.#updated.get(update.rowId);
    const last = earlier?.at(-1);
    if (earlier === undefined || last === undefined) this.#updated.set(update.rowId, [update]);
    else {
      const merged = mergedUpdate(last, update);
      if (merged !== undefined) earlier.pop();
      earlier.push(merged ?? update);
    }
    this.#told += 1;
    if (!this.#isResting) this.#soon();
  }

  /** Tells at once what has been gathered, if anything. */
  flush(): void {
    while (this.#isFilled) this.#tellPart();
  }

  get #isFilled(): boolean {
    return this.#added.size + this.#removed.size + this.#updated.size > 0;
  }

  /** Tells what came and went, and updates of so many rows that nobody is held up by them. */
  #tellPart(): void {
    const updated: ToldUpdate[] = [];
    for (const [rowId, updates] of this.#updated) {
      if (updated.length >= updatesAtOnce) break;
      updated.push(...updates);
      this.#updated.delete(rowId);
    }
    const change = { added: [...this.#added.values()], updated, removed: [...this.#removed] };
    this.#added = new Map();
    this.#removed = new Set();
    this.around.emit(change);
  }

  #schedule(): void {
    this.#told += 1;
    this.#soon();
  }

  #soon(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.around.schedule(() => {
      this.#isScheduled = false;
      this.#tellSome();
    }, bundleTime);
  }

  #tellSome(): void {
    for (let part = 0; part < partsAtOnce && this.#isFilled; part += 1) this.#tellPart();
    if (this.#isFilled) this.#soon();
    else this.#rest();
  }

  #rest(): void {
    if (this.#isResting) return;
    this.#isResting = true;
    this.around.schedule(() => {
      this.#isResting = false;
      if (this.#isFilled && !this.#isScheduled) this.#tellSome();
    }, restTime);
  }
}

/** Two updates of a row as one where that says the same; other two new baselines have to be applied one by one. */
function mergedUpdate(earlier: ToldUpdate, later: ToldUpdate): ToldUpdate | undefined {
  if (later.rebase === undefined) return { ...earlier, run: later.run };
  if (earlier.rebase === undefined) return later;
  const rebase = mergedRebase(earlier.rebase, later.rebase);
  return rebase === undefined ? undefined : { ...later, rebase };
}
