import { isRefused } from '../../shared/plan/validation';
import type { Observable } from '../state/observable';
import type { GridSession } from './grid-session';
import type { SelectMode } from './model/select-mode';
import { isSingleCell, rangesOf } from './model/selection';
import { selectionSize, type SelectionTotals, totallingSteps } from './model/selection-totals';

/** What the status line tells of the selection of one sheet. */
export interface SelectionStatus {
  readonly mode: SelectMode['kind'] | null;
  /** Null for one cell, of which there is nothing to tell. */
  readonly cells: SelectedCells | null;
}

interface SelectedCells {
  /** `3 × 4`, `12 cells` */
  readonly size: string;
  /** Null until they are counted; those of the selection before stay meanwhile. */
  readonly totals: SelectionTotals | null;
  readonly isCounted: boolean;
}

export const nothingToTell: SelectionStatus = { mode: null, cells: null };

/** Longest work at a time, in milliseconds: the window never waits for a count. */
const longestTurn = 8;

/** Counts what is selected in the quiet moments of the window and tells it. */
export class SelectionCounter {
  #request = 0;
  #steps: ReturnType<typeof totallingSteps> | undefined;
  /** Rows changed since counting began. */
  #isStale = false;

  constructor(
    readonly session: GridSession,
    readonly status: Observable<SelectionStatus>,
  ) {}

  /** Counts from now on. Gives a function that stops it. */
  start(): () => void {
    const { selection, selectMode, layout, rows } = this.session;
    const begin = (): void => {
      this.#begin();
    };
    begin();
    const stops = [selection, selectMode, layout].map((source) => source.subscribe(begin));
    const stopRows = rows.subscribe(() => {
      // Rows that change all the time, as in a run, would overtake a long count again and again.
      if (this.#request === 0) begin();
      else this.#isStale = true;
    });
    return () => {
      cancelIdleCallback(this.#request);
      for (const stop of [...stops, stopRows]) stop();
    };
  }

  #begin(): void {
    if (this.#request !== 0) cancelIdleCallback(this.#request);
    this.#request = 0;
    this.#isStale = false;
    this.#steps = undefined;
    const { session, status } = this;
    const selection = session.selection.get();
    const mode = session.selectMode.get()?.kind ?? null;
    if (session.rows.count === 0 || isSingleCell(selection)) {
      status.set(mode === null ? nothingToTell : { mode, cells: null });
      return;
    }
    const ranges = rangesOf(selection);
    const before = status.get().cells?.totals ?? null;
    status.set({ mode, cells: { size: selectionSize(ranges), totals: before, isCounted: false } });
    this.#steps = totallingSteps({
      ranges,
      columns: session.columns,
      cellsOf: (field) => session.rows.cellsOf(field),
      isRefused: (at, field) => {
        const row = session.rows.row(session.rows.idAt(at) ?? '');
        return row !== undefined && isRefused(row, field);
      },
    });
    this.#request = requestIdleCallback(this.#goOn);
  }

  readonly #goOn = (deadline: IdleDeadline): void => {
    this.#request = 0;
    const end = performance.now() + Math.min(longestTurn, deadline.timeRemaining());
    do {
      const step = this.#steps?.next();
      if (step?.done !== true) continue;
      this.#tell(step.value);
      if (this.#isStale) this.#begin();
      return;
    } while (performance.now() < end);
    this.#request = requestIdleCallback(this.#goOn);
  };

  #tell(totals: SelectionTotals): void {
    const { mode, cells } = this.status.get();
    if (cells !== null) this.status.set({ mode, cells: { ...cells, totals, isCounted: true } });
  }
}
