import type { Cells } from './cells';
import type { SheetName } from './sheet';

/** One row of a workspace: what it holds, what the server last gave us, and what the last run said. */
export interface Row {
  /** Identity within the workspace; never changes, says nothing about the key. */
  readonly id: string;
  readonly sheet: SheetName;
  /** Where it stands on the sheet; rows are ordered by it. New rows between two others take the middle. */
  readonly position: number;
  readonly cells: Cells;
  /** The row as the server last gave it to us; null for a row the server has not got as far as we know. */
  readonly baseline: Cells | null;
  /** Counts the edits of the row. */
  readonly revision: number;
  /**
   * The revision at which a person last gave a cell its content, by JSON name; 0 where they made it untouched
   * again. It tells typing from loading, so that edits and updates may cross on their way (see `rebased`).
   */
  readonly editedAt?: Readonly<Record<string, number>>;
  /** An earlier revision that the row is exactly as again, because undo brought it back; none after any other edit. */
  readonly asAt?: number;
  readonly run: RowRun | null;
}

export const runStates = [
  'queued',
  'sending',
  'created',
  'updated',
  'rejected',
  'failed',
  'unknown',
  'conflict',
] as const;
export type RunState = (typeof runStates)[number];

/** What the current or last run says of a row. */
export interface RowRun {
  readonly state: RunState;
  /** The server's own words or ours, in plan language; empty when there is nothing to add. */
  readonly message: string;
  /** `revision` of the row when it was frozen for sending: a later edit takes the row out of this state until undo. */
  readonly revision: number;
}
