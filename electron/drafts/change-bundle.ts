import type { Row } from '../../shared/plan/row';
import type { RowUpdate } from '../../shared/plan/row-update';
import type { WorkspaceChange } from './workspace';

/** One animation frame: the window needs no news more often. */
const bundleTime = 16;

export interface BundleSurroundings {
  readonly emit: (change: WorkspaceChange) => void;
  /** Calls back once after so many milliseconds. */
  readonly schedule: (callback: () => void, milliseconds: number) => void;
}

/** Gathers changes and tells them together, at most once in 16 ms. */
export class ChangeBundle {
  #added = new Map<string, Row>();
  #removed = new Set<string>();
  #updated: RowUpdate[] = [];
  /** Where in `#updated` the newest update of a row stands. */
  #newest = new Map<string, number>();
  #isScheduled = false;
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

  update(update: RowUpdate): void {
    const at = this.#newest.get(update.rowId);
    const earlier = at === undefined ? undefined : this.#updated[at];
    const merged = earlier === undefined ? undefined : mergedUpdate(earlier, update);
    if (at !== undefined && merged !== undefined) this.#updated[at] = merged;
    else this.#newest.set(update.rowId, this.#updated.push(update) - 1);
    this.#schedule();
  }

  /** Tells at once what has been gathered, if anything. */
  flush(): void {
    const change = { added: [...this.#added.values()], updated: this.#updated, removed: [...this.#removed] };
    this.#added = new Map();
    this.#removed = new Set();
    this.#updated = [];
    this.#newest = new Map();
    if (change.added.length + change.updated.length + change.removed.length > 0) this.around.emit(change);
  }

  #schedule(): void {
    this.#told += 1;
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.around.schedule(() => {
      this.#isScheduled = false;
      this.flush();
    }, bundleTime);
  }
}

/** Two updates of a row as one where that says the same; two new baselines have to be applied one by one. */
function mergedUpdate(earlier: RowUpdate, later: RowUpdate): RowUpdate | undefined {
  if (later.rebase === undefined) return { ...earlier, run: later.run };
  return earlier.rebase === undefined ? later : undefined;
}
