import { hasErrors, hasWarnings } from '../../shared/plan/problem';
import { draftState, type RowState, stateWords, wordStands } from '../../shared/plan/row-state';
import { LongestMessages } from './longest-messages';
import type { RowView } from './row-view';
import type { Tally } from './sheet-counts';
import type { SheetRows } from './sheet-rows';

/** How the rows of a sheet stand, for its tab, the status line and the buttons. */
export interface RowCounts {
  readonly states: Readonly<Record<RowState, number>>;
  /** Rows to be sent, as they are: new and edited ones without errors. */
  readonly ready: number;
  /** Rows that differ from the server as far as we know, in error or refused or not. */
  readonly changed: number;
  /** Rows a run could not get done and may take again: rejected, failed or without an answer, nothing to fix in them. */
  readonly undone: number;
  /** Those of them that were edited since: they show their content's state instead. */
  readonly corrected: number;
  /** Rows with something that wants a look and does not block them. */
  readonly warned: number;
}

const states = Object.keys(stateWords) as readonly RowState[];

/** What a row counts as, besides its state, in one number with it; above these the class of its message. */
const changed = 16;
const undone = 32;
const corrected = 64;
const warned = 128;
const allKinds = 256;

/** Counts rows of a sheet by what they count as; a row that changes moves from one count to another. */
export class RowTally implements Tally<RowCounts> {
  readonly longest = new LongestMessages();
  /** Of the rows that may differ from the server's. */
  readonly #kinds = new Map<string, number>();
  readonly #rows = new Uint32Array(allKinds);

  constructor(readonly sheet: SheetRows) {}

  clear(): void {
    this.#kinds.clear();
    this.#rows.fill(0);
    this.longest.clear();
  }

  count(id: string): void {
    const before = this.#kinds.get(id);
    const view = this.sheet.touchedStanding(this.sheet.indexOf(id));
    const now = view === undefined ? undefined : kindOf(view) + allKinds * this.longest.hear(view);
    if (now === before) return;
    if (now === undefined) this.#kinds.delete(id);
    else {
      this.#kinds.set(id, now);
      this.#add(now, 1);
    }
    if (before !== undefined) this.#add(before, -1);
  }

  total(): RowCounts {
    this.longest.settle();
    const counted = Object.fromEntries(
      states.map((state, at) => [state, this.#with((kind) => kind % changed === at)]),
    ) as Record<RowState, number>;
    counted.clean += this.sheet.count - this.#kinds.size;
    return {
      states: counted,
      ready: counted.new + counted.edited,
      changed: this.#with((kind) => (kind & changed) !== 0),
      undone: this.#with((kind) => (kind & undone) !== 0),
      corrected: this.#with((kind) => (kind & corrected) !== 0),
      warned: this.#with((kind) => (kind & warned) !== 0),
    };
  }

  #add(kind: number, rows: number): void {
    const counted = kind % allKinds;
    this.#rows[counted] = (this.#rows[counted] ?? 0) + rows;
    this.longest.add(Math.floor(kind / allKinds), rows);
  }

  #with(isCounted: (kind: number) => boolean): number {
    return this.#rows.reduce((sum, rows, kind) => (isCounted(kind) ? sum + rows : sum), 0);
  }
}

function kindOf(view: RowView): number {
  let kind = states.indexOf(view.state);
  if (draftState(view.row, false) !== 'clean') kind |= changed;
  if (isUndone(view)) kind |= wordStands(view.row) ? undone : undone | corrected;
  if (hasWarnings(view.problems)) kind |= warned;
  return kind;
}

/** True where `Retry failed` takes the row: the last run did not get it done, and nothing is to be fixed first. */
export function isUndone({ row, problems }: RowView): boolean {
  const outcome = row.run?.state;
  if (hasErrors(problems)) return false;
  if (outcome === 'unknown') return true;
  // A rejected row that was put back to what the server has needs nothing more.
  return (outcome === 'rejected' || outcome === 'failed') && draftState(row, false) !== 'clean';
}
