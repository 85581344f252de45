import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type { RowState } from '../../shared/plan/row-state';
import { heardAfterPaint } from './after-paint';
import { type RowCounts, RowTally } from './row-tally';
import { SheetCounts } from './sheet-counts';
import type { SheetRows } from './sheet-rows';

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

/** The counts of one sheet as it stands now, of which only rows are counted that changed. For a list that opens. */
export function countsNow(rows: SheetRows): RowCounts {
  return countsOf(rows).now();
}

const kept = new WeakMap<SheetRows, SheetCounts<RowCounts>>();

/** The counts of one sheet, which everybody who shows them shares. */
function countsOf(rows: SheetRows): SheetCounts<RowCounts> {
  const known = kept.get(rows) ?? new SheetCounts(rows, new RowTally(rows));
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
