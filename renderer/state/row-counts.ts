import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import { hasErrors, hasWarnings } from '../../shared/plan/problem';
import { draftState, type RowState, wordStands } from '../../shared/plan/row-state';
import { heardAfterPaint } from './after-paint';
import type { RowView } from './row-view';
import { SheetCounts } from './sheet-counts';
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

const noStates: Readonly<Record<RowState, number>> = {
  clean: 0,
  new: 0,
  edited: 0,
  invalid: 0,
  queued: 0,
  sending: 0,
  created: 0,
  updated: 0,
  rejected: 0,
  failed: 0,
  unknown: 0,
  conflict: 0,
};

const noRows: RowCounts = { states: noStates, ready: 0, changed: 0, undone: 0, corrected: 0, warned: 0 };

/** True where `Retry failed` takes the row: the last run did not get it done, and nothing is to be fixed first. */
function isUndone({ row, problems }: RowView): boolean {
  const outcome = row.run?.state;
  if (hasErrors(problems)) return false;
  if (outcome === 'unknown') return true;
  // A rejected row that was put back to what the server has needs nothing more.
  return (outcome === 'rejected' || outcome === 'failed') && draftState(row, false) !== 'clean';
}

/** Rows counted between two looks at the time: judging one that was pasted over takes a tenth of a millisecond. */
const rowsPerStep = 20;

/** Counts all rows of the sheets as they stand now. */
export function countRows(sheets: readonly SheetRows[]): RowCounts {
  const steps = countingSteps(sheets);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The counts of one sheet as it stands now, counted again only when a row has changed. For a list that opens. */
export function countsNow(rows: SheetRows): RowCounts {
  return countsOf(rows).now();
}

/** Counts some rows at each step. Only right where no row changes between the first step and the last. */
export function* countingSteps(sheets: readonly SheetRows[]): Generator<undefined, RowCounts, undefined> {
  const states = { ...noStates };
  let changed = 0;
  let undone = 0;
  let corrected = 0;
  let warned = 0;
  for (const rows of sheets) {
    let looked = 0;
    let clean = rows.count;
    for (let index = 0; index < rows.count; index += 1) {
      const view = rows.touchedStanding(index);
      if (view === undefined) continue;
      looked += 1;
      if (looked % rowsPerStep === 0) yield undefined;
      clean -= 1;
      states[view.state] += 1;
      if (draftState(view.row, false) !== 'clean') changed += 1;
      if (isUndone(view)) {
        undone += 1;
        if (!wordStands(view.row)) corrected += 1;
      }
      if (hasWarnings(view.problems)) warned += 1;
    }
    states.clean += clean;
  }
  return { states, ready: states.new + states.edited, changed, undone, corrected, warned };
}

const kept = new WeakMap<SheetRows, SheetCounts<RowCounts>>();

/** The counts of one sheet, which everybody who shows them shares. */
function countsOf(rows: SheetRows): SheetCounts<RowCounts> {
  const known =
    kept.get(rows) ?? new SheetCounts<RowCounts>(rows, { none: noRows, steps: () => countingSteps([rows]) });
  kept.set(rows, known);
  return known;
}

/** The counts of one sheet, drawn again once what changed them has been painted. */
export function useRowCounts(rows: SheetRows): RowCounts {
  const counts = countsOf(rows);
  return useSyncExternalStore(useHeardAfterPaint(counts), counts.read);
}

/**
 * Whether the messages of the sheet want room, or did: what has made room for them does not take it away again. It
 * is not made while somebody types and checks have a word about the row: the columns would move under the cursor.
 */
export function useHasMessages(rows: SheetRows): boolean {
  const counts = countsOf(rows);
  const known = useRef({ before: noRows, wanted: false });
  const read = useCallback(() => {
    const now = counts.read();
    const { before, wanted } = known.current;
    known.current = { before: now, wanted: wanted || messagesWantRoom(now, before) };
    return known.current.wanted;
  }, [counts]);
  return useSyncExternalStore(useHeardAfterPaint(counts), read);
}

function useHeardAfterPaint({ subscribe }: SheetCounts<RowCounts>): typeof subscribe {
  return useMemo(() => heardAfterPaint(subscribe), [subscribe]);
}

/** Rows that typing in one of them brings checks to at once: itself, and one with the same key. */
const checkedByTyping = 2;

/** Whether a run had a word about a row, or checks have about more rows at once than somebody types. */
export function messagesWantRoom({ states, warned }: RowCounts, before: RowCounts): boolean {
  const quiet = states.clean + states.new + states.edited + states.queued + states.sending + states.invalid;
  if (quiet < Object.values(states).reduce((sum, count) => sum + count, 0)) return true;
  return Math.max(states.invalid - before.states.invalid, warned - before.warned) > checkedByTyping;
}

/** The counts of two sheets together. */
export function sumCounts(one: RowCounts, other: RowCounts): RowCounts {
  const states = { ...one.states };
  for (const state of Object.keys(noStates) as RowState[]) states[state] += other.states[state];
  return {
    states,
    ready: one.ready + other.ready,
    changed: one.changed + other.changed,
    undone: one.undone + other.undone,
    corrected: one.corrected + other.corrected,
    warned: one.warned + other.warned,
  };
}
