import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type { RowState } from '../../shared/plan/row-state';
import { heardAfterPaint } from './after-paint';
import { type LongestMessages, shorter } from './longest-messages';
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

interface KeptCounts {
  readonly counts: SheetCounts<RowCounts>;
  readonly longest: LongestMessages;
}

const kept = new WeakMap<SheetRows, KeptCounts>();

/** The counts of one sheet, which everybody who shows them shares. */
function countsOf(rows: SheetRows): SheetCounts<RowCounts> {
  return keptFor(rows).counts;
}

function keptFor(rows: SheetRows): KeptCounts {
  const known = kept.get(rows) ?? keptNewly(rows);
  kept.set(rows, known);
  return known;
}

function keptNewly(rows: SheetRows): KeptCounts {
  const tally = new RowTally(rows);
  return { counts: new SheetCounts(rows, tally), longest: tally.longest };
}

/** The counts of one sheet, drawn again once what changed them has been painted. */
export function useRowCounts(rows: SheetRows): RowCounts {
  const counts = countsOf(rows);
  return useSyncExternalStore(useHeardAfterPaint(counts), counts.read);
}

/** Tells the counts of one sheet as they are and whenever they changed, once that has been painted. */
export function followRowCounts(rows: SheetRows, tell: (counts: RowCounts) => void): () => void {
  const counts = countsOf(rows);
  let told = counts.read();
  tell(told);
  return heardAfterPaint(counts.subscribe)(() => {
    const now = counts.read();
    if (now === told) return;
    told = now;
    tell(now);
  });
}

/** Messages that want room on the sheet, those of runs and those of checks; empty where there is none. */
type MessagesForRoom = Readonly<Record<'ofRuns' | 'ofChecks', string>>;

/**
 * The longest messages that want room on the sheet as it stands now. None is made while somebody types and checks have
 * a word about the row: the columns would move under the cursor.
 */
export function useMessagesForRoom(rows: SheetRows): MessagesForRoom {
  const { counts, longest } = keptFor(rows);
  const known = useRef({ before: noRows, messages: { ofRuns: '', ofChecks: '' } });
  const read = useCallback(() => {
    const now = counts.read();
    const { before, messages } = known.current;
    if (now === before) return messages;
    const { ofRuns } = longest;
    const ofChecks = haveManyChecks(now, before)
      ? longest.ofChecks
      : shorter(messages.ofChecks, longest.ofChecks);
    const isSame = ofRuns === messages.ofRuns && ofChecks === messages.ofChecks;
    known.current = { before: now, messages: isSame ? messages : { ofRuns, ofChecks } };
    return known.current.messages;
  }, [counts, longest]);
  return useSyncExternalStore(useHeardAfterPaint(counts), read);
}

function useHeardAfterPaint({ subscribe }: SheetCounts<RowCounts>): typeof subscribe {
  return useMemo(() => heardAfterPaint(subscribe), [subscribe]);
}

/** Rows that typing in one of them brings checks to at once: itself, and one with the same key. */
const checkedByTyping = 2;

/** Whether checks have a word about more rows at once than somebody types. */
export function haveManyChecks({ states, warned }: RowCounts, before: RowCounts): boolean {
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
