import type { KnownRow } from '../../shared/batch/known-rows';
import type { RequestEnd } from '../../shared/batch/request-end';
import type {
  BeforeImage,
  Mark,
  RecordedAnswer,
  RecordedAttempt,
  RecordedRow,
} from '../../shared/batch/run-record';
import type { ServerList } from '../../shared/batch/server-list';
import type { ConnectionLimits } from '../../shared/ipc/connection-rules';
import type { Result } from '../../shared/ipc/failure';
import type { RunProgress } from '../../shared/ipc/run-schemas';
import type { Row, RunState } from '../../shared/plan/row';
import type { SharedKey } from '../../shared/plan/row-key';
import type { RowUpdate } from '../../shared/plan/row-update';
import type { SheetName } from '../../shared/plan/sheet';
import type { OpenSending } from './open-attempts';

/** Where runs are written down. Each call is whole or not at all, and on the disk once it is done. */
export interface RunKeeper {
  readonly beginRun: (run: {
    readonly runId: string;
    readonly scope: string;
    readonly rows: readonly RecordedRow[];
    readonly marks: readonly Mark[];
  }) => Promise<void>;
  /** Writes further rows of a run down before anything of it goes out. */
  readonly joinRun: (run: {
    readonly runId: string;
    readonly rows: readonly RecordedRow[];
    readonly marks: readonly Mark[];
  }) => Promise<void>;
  /** Gives the rows that have been taken out of the sheet; with any, nothing was written. */
  readonly recordAttempt: (input: {
    readonly runId: string;
    readonly attempt: RecordedAttempt;
    readonly marks: readonly Mark[];
    readonly before?: BeforeImage;
  }) => Promise<readonly string[]>;
  readonly keepMarks: (input: {
    readonly runId: string | null;
    readonly marks: readonly Mark[];
    readonly answer?: RecordedAnswer;
    readonly before?: BeforeImage;
  }) => Promise<void>;
  readonly endRun: (run: {
    readonly runId: string;
    readonly phase: 'finished' | 'stopped';
    readonly notice: string;
    readonly verified: number;
    readonly unverified: number;
  }) => Promise<void>;
  /** Ends runs that never came to their end. */
  readonly interruptRuns: (notice: string) => Promise<void>;
  readonly openSendings: () => Promise<readonly OpenSending[]>;
}

export interface ReadTerms {
  /** Where there is trouble that may pass, asks so many times; as often as is sensible unless told otherwise. */
  readonly tries?: number | undefined;
  /** Rows as they were sent: what the service lists just so need not be read. */
  readonly known?: readonly KnownRow[] | undefined;
}

/** The neighbours of sending, handed in as functions: the workspace, the service, the time and chance. */
export interface SendingSurroundings extends RunKeeper {
  /** The rows the server has not got, or not as they are here. */
  readonly changedRows: () => Promise<readonly Row[]>;
  /** The rows of which the last run said one of these. */
  readonly rowsInStates: (states: readonly RunState[]) => Promise<readonly Row[]>;
  /** The keys that several rows of the workspace have. */
  readonly sharedKeys: () => Promise<readonly SharedKey[]>;
  readonly rowsOf: (ids: readonly string[]) => Promise<readonly Row[]>;
  readonly updateRows: (updates: readonly RowUpdate[]) => Promise<void>;
  readonly removeRows: (rows: readonly Row[]) => Promise<unknown>;
  readonly readRows: (planId: string, sheet: SheetName, terms?: ReadTerms) => Promise<Result<ServerList>>;
  readonly putBatch: (batch: {
    readonly sheet: SheetName;
    readonly planId: string;
    readonly body: string;
    /** Whether it may still go out: asked just before its first byte leaves. */
    readonly mayGo: () => boolean;
  }) => Promise<RequestEnd>;
  /** Compared benefit codes of the database; null when they cannot be read. */
  readonly benefitCodes: (tries?: number) => Promise<ReadonlySet<string> | null>;
  readonly progressed: (run: RunProgress) => void;
  /** What a known trouble of keeping the rows is called; undefined for mistakes in the program. */
  readonly reasonOf: (error: unknown) => string | undefined;
  /** Told of mistakes in the program, which no person can do anything about. */
  readonly broke: (error: unknown) => void;
  readonly newId: () => string;
  /** How long the service keeps every request waiting as it asked for a pause, in milliseconds; not known without it. */
  readonly heldFor?: () => number;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** The clock of the wall in milliseconds, which goes on while the computer sleeps. */
  readonly clock: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Hands on what comes back to a run so that other work gets its turn in between; at once without it. */
  readonly inTurn?: <Value>(coming: Promise<Value>) => Promise<Value>;
  /** Calls back once after so many milliseconds. */
  readonly schedule: (callback: () => void, milliseconds: number) => void;
  /** Calls back after so many milliseconds, in a run's aftermath; may never do so. */
  readonly settleAfter: (milliseconds: number, settle: () => void) => void;
  /** In [0, 1). */
  readonly random: () => number;
  /** How hard the service may be used; asked when a run starts. */
  readonly limits: () => Pick<ConnectionLimits, 'batchSize' | 'plansAtOnce' | 'sendsAuditFields'>;
  /** Whether a run reads back what it wrote. */
  readonly verifies: boolean;
}
