import type { BatchSize } from '../../../shared/batch/batch-size';
import type { PlanRows } from '../../../shared/batch/batches';
import type { SentText } from '../../../shared/batch/row-body';
import type { BeforeImage, Mark } from '../../../shared/batch/run-record';
import type { PauseReason, RunCounts } from '../../../shared/ipc/run-schemas';
import type { Cells } from '../../../shared/plan/cells';
import type { Row } from '../../../shared/plan/row';
import type { SheetName } from '../../../shared/plan/sheet';
import type { OpenAttempt } from '../open-attempts';
import type { Instant, Reading } from './reading';
import type { RunEffect } from './run-effect';
import type { RunRules } from './run-rules';

/** Plans read or written at the same time, unless the connection says otherwise. */
export const lanesAtOnce = 4;

/** Rows to be sent or waiting for it, that go out together. */
export interface Piece {
  readonly items: readonly OpenAttempt[];
  /** Times these rows have been sent and were not applied. */
  readonly tried: number;
  /** Whether a request with these rows may have left in this run, whatever came of it. */
  readonly wasSent: boolean;
}

/** A batch that is read back before its rows go out again. */
export interface Reread {
  readonly piece: Piece;
  /** What the service said of it. */
  readonly message: string;
  /** `refused`: as a whole, so that it is halved next. `conflict`: what did not land stays. `trouble`: it may have been applied, and goes out as it was. */
  readonly after: 'refused' | 'conflict' | 'trouble';
  /** Monotonic milliseconds until which it may still land. */
  readonly landsUntil: number;
}

/** What follows once the disk has what a lane asked it to keep. */
export type Then =
  | { readonly kind: 'next' }
  | {
      readonly kind: 'wait';
      readonly milliseconds: number;
      readonly notice: string;
      /** Null where the rows simply go out again. */
      readonly reread: Reread | null;
    }
  | { readonly kind: 'reread'; readonly reread: Reread }
  | { readonly kind: 'close' };

/** What a lane waits for. */
export type LaneStep =
  | { readonly kind: 'reading'; readonly rows: readonly Row[]; readonly since: number }
  | { readonly kind: 'keeping'; readonly marks: readonly Mark[]; readonly then: Then }
  | {
      readonly kind: 'recording' | 'sending';
      readonly piece: Piece;
      readonly number: number;
      readonly body: string;
      /** In the order of the piece. */
      readonly texts: readonly SentText[];
    }
  | {
      readonly kind: 'waiting';
      readonly until: number;
      readonly notice: string;
      readonly reread: Reread | null;
    }
  /** Waits for `Resume`; `unread` are rows whose plan could not be read. */
  | { readonly kind: 'resting'; readonly unread: readonly Row[] }
  /** Reads the plan once more, as what its waiting rows were made from is too old. */
  | { readonly kind: 'refreshing'; readonly since: number }
  | { readonly kind: 'rereading'; readonly reread: Reread; readonly since: number }
  | { readonly kind: 'checking'; readonly since: number };

/** A row the server's answer called saved, until it is verified. */
export interface SavedRow {
  readonly open: OpenAttempt;
  readonly standing: 'created' | 'updated';
  /** The server's own words about it. */
  readonly message: string;
  /** What became its baseline by that answer. */
  readonly baseline: Cells;
  /** As it went out. */
  readonly sent: SentText | undefined;
}

/** One open job: the rows of one plan on one sheet. */
export interface Lane {
  readonly id: number;
  readonly sheet: SheetName;
  readonly planId: string;
  readonly step: LaneStep;
  /** What its waiting rows were made from; null before. */
  readonly reading: Reading | null;
  /** By how much the wall clock was ahead when the plan was last asked for. */
  readonly ahead: number;
  /** What goes out first: halves of a refused batch, rows to be repeated. */
  readonly pieces: readonly Piece[];
  /** Not cut into batches yet. */
  readonly rest: readonly OpenAttempt[];
  readonly saved: readonly SavedRow[];
  readonly unknown: readonly OpenAttempt[];
  /** What reading a batch back found on the server, or found changed: certainly no longer as it was before the run. */
  readonly landed: readonly OpenAttempt[];
  /** Rows refused alone with the same words, one after the other, nothing taken in between. */
  readonly refusals: { readonly message: string; readonly count: number };
  /** The rows of the plan as they were, until they are on the disk: with the first attempt. */
  readonly before?: BeforeImage | undefined;
}

export interface RunSettings {
  readonly id: string;
  /** Rows in one batch at most. */
  readonly batchSize: number;
  /** Plans read or written at the same time; `lanesAtOnce` without it. */
  readonly plansAtOnce?: number;
  /** Whether a body carries the fields the server keeps, as the server holds them; not without it. */
  readonly sendsAuditFields?: boolean;
  /** Whether what was written is read back. */
  readonly verifies: boolean;
  readonly rules: RunRules;
}

/** Jobs in their order, the first of which can be taken without touching the others. */
export type Jobs = { readonly first: PlanRows<Row>; readonly others: Jobs } | null;

/** A run as a whole. Jobs are numbered by their place; done ones are forgotten but for the counts. */
export interface RunState {
  readonly settings: RunSettings;
  readonly startedAt: number;
  readonly rows: number;
  /** How many jobs there are. */
  readonly plans: number;
  /** Those that are not open yet: a job that was opened is its lane's, and forgotten with it. */
  readonly jobs: Jobs;
  /** The number of the next job to be opened. */
  readonly next: number;
  readonly lanes: readonly Lane[];
  /** Lanes whose check waits for requests that may still land. */
  readonly deferred: readonly Lane[];
  readonly stage: 'sending' | 'landing' | 'checking' | 'over';
  readonly landingUntil: number;
  /** Why nothing goes out until `Resume`, in plan language; null while batches do. */
  readonly pause: { readonly reason: PauseReason; readonly notice: string } | null;
  /** Why no further batch goes out; null while they do. */
  readonly stopped: string | null;
  /** Whether a lane broke off: its rows wait, or seem to be on their way, and nobody has told them otherwise. */
  readonly isBroken: boolean;
  /** Whether it was stopped by what can only be a mistake in this program. */
  readonly isMistake: boolean;
  readonly size: BatchSize;
  /** What earlier runs left open, by row: settled before anything newer goes out over it. */
  readonly earlier: ReadonlyMap<string, OpenAttempt>;
  readonly attempts: number;
  readonly counts: RunCounts;
  /** Updated rows that were made new here: the server had them, and they had not been loaded. */
  readonly unloaded: number;
  readonly batchesDone: number;
  readonly plansDone: number;
  readonly verified: number;
  readonly unverified: number;
  readonly differing: number;
  /** Rows that were edited or taken out of the sheet before they went out. */
  readonly takenBack: number;
  readonly surplus: readonly string[];
  /** Rows without an answer that the run has done with. */
  readonly left: readonly OpenAttempt[];
  /** Other rows that count as without an answer, as the disk did not take what became of them. */
  readonly lost: readonly string[];
}

/** The state and what is to be done. */
export interface Turn {
  readonly state: RunState;
  readonly effects: readonly RunEffect[];
}

/** The time by both clocks and a number in [0, 1), as of an event. */
export interface Moment extends Instant {
  readonly chance: number;
}
