import type { Row } from '../../shared/plan/row';
import { judgedBefore, type RowView } from './row-view';

/** More than any screen shows, and few enough to be no burden. */
const greatestPassing = 2_000;
/** So small that the rehearsal outgrows it: what has not been done before is slow at first. */
const firstSize = 1 << 8;

/** The row may differ from the server's. */
const altered = 1;
/** Only a run has spoken since the view was worked out: its problems still hold. */
const spokenOf = 2;
/** The view is of a row that merely passed by in scrolling. */
const passing = 4;

/**
 * What is known of the rows of a sheet besides their content, by slot (see `RowTable`): views of those that were looked
 * at, and which rows may differ from the server's. By slot, because a run speaks of 10,000 rows at once: looking each up
 * by identity in several lists takes longer than the frame in which it is to be shown.
 */
export class RowVerdicts {
  #marks = new Uint8Array(0);
  #views: (RowView | undefined)[] = [];
  #passing: number[] = [];
  #alteredCount = 0;

  /** How many rows may differ from the server's. */
  get alteredCount(): number {
    return this.#alteredCount;
  }

  isAltered(slot: number): boolean {
    return ((this.#marks[slot] ?? 0) & altered) !== 0;
  }

  /** The view of the row as it is now, if it was worked out. */
  view(slot: number): RowView | undefined {
    return ((this.#marks[slot] ?? 0) & spokenOf) === 0 ? this.#views[slot] : undefined;
  }

  /** The view of a row of which a run has spoken: it leaves problems as they are. Undefined where they are not known. */
  renewed(slot: number, row: Row): RowView | undefined {
    const problems = this.#views[slot]?.problems;
    return problems === undefined ? undefined : judgedBefore(row, problems);
  }

  /** Whether the row had no problems when it was looked at, and only a run has spoken since. */
  isSound(slot: number): boolean {
    return this.#views[slot]?.problems.length === 0;
  }

  /** Views of rows that merely pass by are let go of now and then; others stay, as counts and filters come back to them. */
  set(slot: number, view: RowView, isPassing: boolean): void {
    if (slot >= this.#marks.length) this.#reach(slot);
    // Rows of which a run speaks are many, those that are looked at few.
    if (slot >= this.#views.length) this.#reachView(slot);
    if (isPassing && this.#passing.length >= greatestPassing) this.#letPass();
    if (isPassing) this.#passing.push(slot);
    this.#views[slot] = view;
    this.#marks[slot] = ((this.#marks[slot] ?? 0) & altered) | (isPassing ? passing : 0);
  }

  /** The row may differ from the server's now: something in it changed, or what a run says of it, which leaves problems as they are. */
  alter(slot: number, what: 'row' | 'run'): void {
    if (slot >= this.#marks.length) this.#reach(slot);
    const marks = this.#marks[slot] ?? 0;
    if ((marks & altered) === 0) this.#alteredCount += 1;
    if (what === 'row' && slot < this.#views.length) this.#views[slot] = undefined;
    this.#marks[slot] = altered | (what === 'run' ? spokenOf : 0);
  }

  /** The view does not hold any more. */
  forget(slot: number): void {
    if (this.#views[slot] === undefined) return;
    this.#views[slot] = undefined;
    this.#marks[slot] = (this.#marks[slot] ?? 0) & altered;
  }

  /** The row goes. */
  remove(slot: number): void {
    this.forget(slot);
    if (!this.isAltered(slot)) return;
    this.#marks[slot] = 0;
    this.#alteredCount -= 1;
  }

  /** No view holds any more. */
  forgetAll(): void {
    this.#views.fill(undefined);
    this.#passing = [];
    for (let slot = 0; slot < this.#marks.length; slot += 1) {
      this.#marks[slot] = (this.#marks[slot] ?? 0) & altered;
    }
  }

  clear(): void {
    this.#views = [];
    this.#passing = [];
    this.#marks = new Uint8Array(0);
    this.#alteredCount = 0;
  }

  /** The rows stand in another order now: `order` holds the slots they had. */
  reorder(order: readonly number[]): void {
    const marks = this.#marks;
    const views = this.#views;
    this.#marks = Uint8Array.from(order, (from) => marks[from] ?? 0);
    this.#views = order.map((from) => views[from]);
    this.#passing = [...this.#marks.keys()].filter((slot) => ((this.#marks[slot] ?? 0) & passing) !== 0);
  }

  #letPass(): void {
    for (const slot of this.#passing) {
      if (((this.#marks[slot] ?? 0) & passing) !== 0) this.forget(slot);
    }
    this.#passing = [];
  }

  /** Makes room at once for many: a list that grows hole by hole is slow. */
  #reach(slot: number): void {
    const marks = this.#marks;
    this.#marks = new Uint8Array(roomFor(slot));
    this.#marks.set(marks);
  }

  #reachView(slot: number): void {
    const more = roomFor(slot) - this.#views.length;
    this.#views = this.#views.concat(new Array(more).fill(undefined));
  }
}

function roomFor(slot: number): number {
  return Math.max(firstSize, (slot + 1) * 2);
}
