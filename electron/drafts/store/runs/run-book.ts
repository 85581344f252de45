import type {
  BeforeImage,
  RecordedAnswer,
  RecordedAttempt,
  ToldMark,
} from '../../../../shared/batch/run-record';
import type { WrittenRow } from '../../../../shared/batch/restoring';
import type {
  RunDetail,
  RunPage,
  RunRowFilter,
  RunRows,
  SearchedRun,
  SentBatch,
} from '../../../../shared/ipc/history-schemas';
import type { AskedChanges, RowChanges } from '../../../../shared/ipc/run-changes';
import type { ExportedRow } from '../../../../shared/ipc/run-export';
import { updateRows } from '../row-changes';
import { type Group, grouped, rounds } from '../row-groups';
import type { RowTable } from '../row-table';
import type { Database } from '../sqlite-driver';
import type { StoreWriter } from '../store-writer';
import type { WorkspaceTable } from '../workspace-table';
import { AttemptTable } from './attempt-table';
import { OpenItems, type OpenSending } from './open-items';
import { type ExportPage, type ExportQuestion, RunExportReading } from './run-export';
import { RunHistory } from './run-history';
import { type BegunRun, type EndedRun, type JoinedRows, RunTable, type ToldOfRows } from './run-table';
import { SentChangesReading } from './sent-changes-reading';

export interface RunBookParts {
  readonly database: Database;
  readonly rows: RowTable;
  readonly workspaces: WorkspaceTable;
  readonly writer: StoreWriter;
  readonly now: () => number;
}

interface InWorkspace {
  readonly workspaceId: string;
}

/** What a run tells rows, with what says so. */
export interface KeptMarks {
  /** Null while no run goes on. */
  readonly runId: string | null;
  readonly marks: readonly ToldMark[];
  readonly answer?: RecordedAnswer;
  readonly before?: BeforeImage;
}

/** What was sent, what came back, and what rows were told: each call whole or not at all. Throws `NotKept`. */
export class RunBook {
  readonly #history: RunHistory;
  readonly #runs: RunTable;
  readonly #attempts: AttemptTable;
  readonly #open: OpenItems;
  readonly #export: RunExportReading;
  readonly #changes: SentChangesReading;

  constructor(private readonly parts: RunBookParts) {
    this.#runs = new RunTable(parts.database);
    this.#attempts = new AttemptTable(parts.database);
    this.#open = new OpenItems(parts.database);
    this.#history = new RunHistory(parts.database, parts.workspaces);
    this.#changes = new SentChangesReading(parts.database, parts.workspaces);
    this.#export = new RunExportReading(parts.database, parts.workspaces, this.#changes);
  }

  /** Writes a run and its rows down, which are queued from now on; gives the rows that are not there. */
  readonly beginRun = (
    run: BegunRun & InWorkspace & { readonly marks: readonly ToldMark[] },
  ): readonly string[] =>
    this.#write(run, (workspace, now) => {
      this.#runs.begin(run, workspace, now);
      return this.#updated(workspace, run.marks);
    });

  /** Writes further rows of a run down, which are queued from now on; gives the rows that are not there. */
  readonly joinRun = (
    run: JoinedRows & InWorkspace & { readonly marks: readonly ToldMark[] },
  ): readonly string[] =>
    this.#write(run, (workspace) => {
      this.#runs.join(run);
      return this.#updated(workspace, run.marks);
    });

  /**
   * Writes an attempt down before its first byte leaves; that its rows are on their way is what its open items say
   * (`isOnItsWay`). With rows missing, names them and writes nothing; on their first try so are rows that were edited
   * while they waited. Later tries send the same again, as an earlier one may still arrive.
   */
  readonly recordAttempt = (input: {
    readonly workspaceId: string;
    readonly runId: string;
    readonly attempt: RecordedAttempt;
    readonly before?: BeforeImage;
  }): readonly string[] =>
    this.#write(input, (workspace, now) => {
      const { rows: sent, tried } = input.attempt;
      const ids = JSON.stringify(sent.map(({ rowId }) => rowId));
      const { rows } = this.parts;
      const missing =
        tried === 1 ? rows.notAsFrozen(workspace, JSON.stringify(sent)) : rows.absent(workspace, ids);
      if (missing.length > 0) return missing;
      const run = this.#runs.number(input.runId);
      if (this.#attempts.onTheirWay({ workspace, ids }, null).length > 0) {
        throw new Error('A row is on its way twice');
      }
      if (input.before !== undefined) this.#attempts.keepBefore(run, input.before, now);
      this.#attempts.record(run, input.attempt, now);
      return [];
    });

  /** Keeps what rows are told, with the answer or the rows as they were before; gives the rows that are not there. */
  readonly keepMarks = (input: KeptMarks & InWorkspace): readonly string[] =>
    this.#write(input, (workspace, now) => {
      const run = input.runId === null ? null : this.#runs.number(input.runId);
      if (run !== null && input.answer !== undefined) this.#attempts.answer(run, input.answer, now);
      if (run !== null && input.before !== undefined) this.#attempts.keepBefore(run, input.before, now);
      return this.#tell({ workspace, run, now }, input.marks);
    });

  readonly endRun = (run: EndedRun & InWorkspace): void =>
    this.#write(run, (_workspace, now) => this.#runs.end(run, now));

  /** Ends runs that never came to their end. */
  readonly interruptRuns = (input: InWorkspace & { readonly notice: string }): void =>
    this.#write(input, (workspace, now) => this.#runs.interrupt(workspace, { notice: input.notice, now }));

  /** What was sent and has no answer yet. */
  readonly openSendings = ({ workspaceId }: InWorkspace): readonly OpenSending[] =>
    this.#open.all(this.parts.workspaces.number(workspaceId));

  readonly readRuns = (input: InWorkspace & { search: string; after: number | null }): RunPage =>
    this.#history.list(input.workspaceId, input.search, input.after);

  /** Null for a run that is not there. */
  readonly readRun = ({ workspaceId, ...run }: InWorkspace & SearchedRun): RunDetail | null =>
    this.#history.detail(workspaceId, run);

  readonly readRunRows = ({ workspaceId, ...filter }: InWorkspace & RunRowFilter): RunRows =>
    this.#history.rows(workspaceId, filter);

  /** What a run tried to change in some of its rows. */
  readonly readRunChanges = ({ workspaceId, ...asked }: InWorkspace & AskedChanges): readonly RowChanges[] =>
    this.#changes.of(workspaceId, asked);

  /** The rows of a run with their requests, some at a time, for a file. */
  readonly readExportRows = ({
    workspaceId,
    ...question
  }: InWorkspace & ExportQuestion): ExportPage<ExportedRow> => this.#export.rows(workspaceId, question);

  readonly readExportRequests = ({
    workspaceId,
    ...question
  }: InWorkspace & ExportQuestion): ExportPage<SentBatch> => this.#export.requests(workspaceId, question);

  /** What a run wrote, and what was there before. */
  readonly readWritten = (input: InWorkspace & { readonly runId: string }): readonly WrittenRow[] =>
    this.#history.written(input.workspaceId, input.runId);

  #write<Value>({ workspaceId }: InWorkspace, work: (workspace: number, now: number) => Value): Value {
    const workspace = this.parts.workspaces.number(workspaceId);
    return this.parts.writer.write(() => work(workspace, this.parts.now()));
  }

  /** Gives the rows that are not there. */
  #updated(workspace: number, marks: readonly ToldMark[]): readonly string[] {
    const updates = marks.map(({ update }) => update);
    const there = updateRows(this.parts.rows, workspace, updates);
    if (there.length === updates.length) return [];
    const found = new Set(there);
    return updates.flatMap((update) => (found.has(update) ? [] : update.rowId));
  }

  #tell(at: TellingMoment, marks: readonly ToldMark[]): readonly string[] {
    const news = marks.filter((mark) => !isSaidAlready(mark));
    for (const round of rounds(news, idOf)) {
      for (const group of grouped(round, { idOf, said: saidBy })) this.#tellGroup(at, group);
    }
    return this.#updated(at.workspace, marks);
  }

  #tellGroup({ workspace, run, now }: TellingMoment, { first, ids }: Group<ToldMark>): void {
    const told = toldBy(first);
    if (run !== null) this.#runs.setRows(run, ids, told);
    // Those that an earlier run left open are told of in its record too.
    for (const { rowId, run: earlier } of this.#attempts.onTheirWay({ workspace, ids }, run)) {
      this.#runs.setRows(earlier, JSON.stringify([rowId]), told);
    }
    const { standing } = first;
    this.#attempts.learn({ workspace, ids }, { standing, message: told.message, now });
  }
}

interface TellingMoment {
  readonly workspace: number;
  readonly run: number | null;
  readonly now: number;
}

/** Of a row that was called saved and read back so, the record says all that there is to say. */
function isSaidAlready({ standing, was, differences }: ToldMark): boolean {
  return standing === was && differences === undefined && (standing === 'created' || standing === 'updated');
}

function idOf({ update }: ToldMark): string {
  return update.rowId;
}

function saidBy(mark: ToldMark): string {
  const { state, message, differences } = toldBy(mark);
  return JSON.stringify([state, message, differences]);
}

function toldBy({ update, standing, remark, differences }: ToldMark): ToldOfRows {
  const message = remark ?? update.run?.message ?? '';
  return {
    state: standing,
    message,
    differences: differences === undefined ? null : JSON.stringify(differences),
  };
}
