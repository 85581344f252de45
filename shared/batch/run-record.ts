import type { RunState } from '../plan/row';
import type { ToldUpdate } from '../plan/packed-rebase';
import type { RowUpdate } from '../plan/row-update';
import type { Cells } from '../plan/cells';
import type { SheetName } from '../plan/sheet';
import type { Difference } from './verifying';

/**
 * Where a row of a run stands. `null`: let go, known not to be applied, or taken out of the sheet meanwhile.
 */
export type Standing = RunState | 'unchanged' | null;

/** One row's change within a run: what the row is told, and how the run counts it. */
export interface Mark {
  readonly update: RowUpdate;
  readonly standing: Standing;
  /** How the run counted it until now. */
  readonly was: Standing;
  /** Made new here, but the server had it: never loaded. */
  readonly isUnloaded?: true;
  /** What the record says of a row that shows nothing of the run any more. */
  readonly remark?: string;
  /** What the server stored differently from what was sent. */
  readonly differences?: readonly Difference[];
}

/** A mark on its way to the store. */
export interface ToldMark extends Omit<Mark, 'update'> {
  readonly update: ToldUpdate;
}

/** A row of a run as the run's record names it. */
export interface RecordedRow {
  readonly rowId: string;
  readonly revision: number;
  readonly sheet: SheetName;
  readonly planId: string;
  /** The second part of its key, as the sheet writes it. */
  readonly second: string;
}

/** One PUT, written down before its first byte leaves. */
export interface RecordedAttempt {
  /** Counts the attempts of the run. */
  readonly number: number;
  /** How often these rows have been sent now. */
  readonly tried: number;
  readonly sheet: SheetName;
  readonly planId: string;
  readonly body: string;
  /** In the order of the body. */
  readonly rows: readonly { readonly rowId: string; readonly revision: number }[];
}

/** The failure of a PUT that was written down and then kept back, by why: no byte of it left. */
export const neverLeft = {
  stopped: 'Stopped before it was sent.',
  paused: 'Paused before it was sent.',
  late: 'Not sent: too long after the plan was read. It is read again first.',
  held: 'Not sent: the service asked for a pause (429). The plan is read again first.',
} as const;

/** What came of a PUT, beside what its rows are told. */
export interface RecordedAnswer {
  readonly number: number;
  readonly status: number | null;
  readonly text: string | null;
  readonly activityId: string | null;
  /** Why there was no answer, in plan language. */
  readonly failure: string | null;
}

/** The rows of a plan and sheet as the server held them before the run wrote anything. */
export interface BeforeImage {
  readonly sheet: SheetName;
  readonly planId: string;
  readonly rows: readonly Cells[];
}
