import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { hasErrors, hasWarnings } from '../../shared/plan/problem';
import { draftState, type RowState } from '../../shared/plan/row-state';
import type { RowView } from './row-view';
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

const noRows: RowCounts = { states: noStates, ready: 0, changed: 0, undone: 0, warned: 0 };

/** True where `Retry failed` takes the row: the last run did not get it done, and nothing is to be fixed first. */
function isUndone({ row, problems }: RowView): boolean {
  const outcome = row.run?.state;
  if (hasErrors(problems)) return false;
  if (outcome === 'unknown') return true;
  // A rejected row that was put back to what the server has needs nothing more.
  return (outcome === 'rejected' || outcome === 'failed') && draftState(row, false) !== 'clean';
}

/** Rows counted between two looks at the time: well under a millisecond where all have been judged before. */
const rowsPerStep = 200;

/** Counts all rows of the sheets as they stand now. */
export function countRows(sheets: readonly SheetRows[]): RowCounts {
  const steps = countingSteps(sheets);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const lastCounts = new WeakMap<SheetRows, { readonly version: number; readonly counts: RowCounts }>();

/** The counts of one sheet as it stands now, counted again only when a row has changed. For a list that opens. */
export function countsNow(rows: SheetRows): RowCounts {
  const last = lastCounts.get(rows);
  if (last?.version === rows.version) return last.counts;
  const counts = countRows([rows]);
  lastCounts.set(rows, { version: rows.version, counts });
  return counts;
}

/** Counts some rows at each step. Only right where no row changes between the first step and the last. */
export function* countingSteps(sheets: readonly SheetRows[]): Generator<undefined, RowCounts, undefined> {
  const states = { ...noStates };
  let changed = 0;
  let undone = 0;
  let warned = 0;
  for (const rows of sheets) {
    for (let index = 0; index < rows.count; index += 1) {
      if (index % rowsPerStep === rowsPerStep - 1) yield undefined;
      const id = rows.idAt(index) ?? '';
      if (rows.isUntouched(id)) {
        states.clean += 1;
        continue;
      }
      const view = rows.view(id);
      if (view === undefined) continue;
      states[view.state] += 1;
      if (draftState(view.row, false) !== 'clean') changed += 1;
      if (isUndone(view)) undone += 1;
      if (hasWarnings(view.problems)) warned += 1;
    }
  }
  return { states, ready: states.new + states.edited, changed, undone, warned };
}

/** Above this many rows counting waits for a quiet moment, so that typing never waits for a count. */
const greatestCountedAtOnce = 5000;

/**
 * Goes through the steps while the window has nothing else to do, a little at a time; with `atOnce` in the first
 * quiet moment, however long it takes. Gives what stops it, which tells how far it had come.
 */
function inQuietMoments(
  steps: ReturnType<typeof countingSteps>,
  atOnce: boolean,
  done: (counts: RowCounts) => void,
): () => 'waiting' | 'begun' | 'done' {
  let progress: 'waiting' | 'begun' | 'done' = 'waiting';
  const hasTime = (deadline: IdleDeadline): boolean => atOnce || deadline.timeRemaining() > 0;
  const goOn = (deadline: IdleDeadline): void => {
    progress = 'begun';
    do {
      const step = steps.next();
      if (step.done !== true) continue;
      progress = 'done';
      done(step.value);
      return;
    } while (hasTime(deadline));
    request = requestIdleCallback(goOn);
  };
  let request = requestIdleCallback(goOn);
  return () => {
    cancelIdleCallback(request);
    return progress;
  };
}

/** The counts of one sheet, drawn again when they may have changed. */
export function useRowCounts(rows: SheetRows): RowCounts {
  const version = useSyncExternalStore(rows.subscribe, () => rows.version);
  const [counted, setCounted] = useState({ version: -1, counts: noRows });
  const isSmall = rows.count <= greatestCountedAtOnce;
  const isStale = counted.version !== version;
  // Rows that change all the time, as in a run, would overtake a slow count again and again.
  const wasOvertaken = useRef(false);
  useEffect(() => {
    if (isSmall || !isStale) return undefined;
    const steps = countingSteps([rows]);
    const stop = inQuietMoments(steps, wasOvertaken.current, (counts) => {
      wasOvertaken.current = false;
      setCounted({ version, counts });
    });
    return () => {
      if (stop() === 'begun') wasOvertaken.current = true;
    };
  }, [rows, version, isSmall, isStale]);
  if (isSmall && isStale) {
    const counts = countRows([rows]);
    setCounted({ version, counts });
    return counts;
  }
  return counted.counts;
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
    warned: one.warned + other.warned,
  };
}
