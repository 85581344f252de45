import { useEffect, useState, useSyncExternalStore } from 'react';
import { draftState, type RowState } from '../../shared/plan/row-state';
import type { RowView, SheetRows } from './sheet-rows';

/** How the rows of a sheet stand, for its tab, the status line and the buttons. */
export interface RowCounts {
  readonly states: Readonly<Record<RowState, number>>;
  /** Rows to be sent, as they are: new and edited ones without errors. */
  readonly ready: number;
  /** Rows that differ from the server as far as we know, in error or refused or not. */
  readonly changed: number;
  /** Rows a run could not get done: rejected, failed or without an answer, corrected since or not. */
  readonly undone: number;
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

const noRows: RowCounts = { states: noStates, ready: 0, changed: 0, undone: 0 };

/** True where the last run did not get the row done: `Retry failed` takes it, corrected meanwhile or not. */
function isUndone({ row }: RowView): boolean {
  const outcome = row.run?.state;
  if (outcome === 'unknown') return true;
  // A rejected row that was put back to what the server has needs nothing more.
  return (outcome === 'rejected' || outcome === 'failed') && draftState(row, false) !== 'clean';
}

/** Counts all rows of the sheets as they stand now. */
export function countRows(sheets: readonly SheetRows[]): RowCounts {
  const states = { ...noStates };
  let changed = 0;
  let undone = 0;
  for (const rows of sheets) {
    for (let index = 0; index < rows.count; index += 1) {
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
    }
  }
  return { states, ready: states.new + states.edited, changed, undone };
}

/** Above this many rows counting waits for a quiet moment, so that typing never waits for a count. */
const greatestCountedAtOnce = 5000;

/** The counts of one sheet, drawn again when they may have changed. */
export function useRowCounts(rows: SheetRows): RowCounts {
  const version = useSyncExternalStore(rows.subscribe, () => rows.version);
  const [counted, setCounted] = useState({ version: -1, counts: noRows });
  const isSmall = rows.count <= greatestCountedAtOnce;
  const isStale = counted.version !== version;
  useEffect(() => {
    if (isSmall || !isStale) return undefined;
    const request = requestIdleCallback(() => {
      setCounted({ version, counts: countRows([rows]) });
    });
    return () => {
      cancelIdleCallback(request);
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
  };
}
