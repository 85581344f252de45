import type { SentBatch } from '../../../../shared/ipc/history-schemas';
import type { ExportedRow } from '../../../../shared/ipc/run-export';
import { numberOf, numberOrNullOf, textOf, textOrNullOf } from '../sql-column';
import type { Database, SqlRow, Statement } from '../sqlite-driver';
import type { WorkspaceTable } from '../workspace-table';
import { runRowMessage, runRowState } from './on-its-way';
import { batchFrom, rowFrom } from './run-columns';
import type { SentChangesReading } from './sent-changes-reading';

const perPage = 500;

export interface ExportPage<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins; null after the last. */
  readonly next: number | null;
}

export interface ExportQuestion {
  readonly runId: string;
  readonly after: number | null;
}

/** Reads runs whole, page by page, for a file. */
export class RunExportReading {
  readonly #rows: Statement;
  readonly #requests: Statement;

  constructor(
    database: Database,
    private readonly workspaces: WorkspaceTable,
    private readonly changes: SentChangesReading,
  ) {
    this.#rows = database.prepare(
      `SELECT run_rows.number, run_rows.row_id, run_rows.sheet, run_rows.plan, run_rows.second, ${runRowState} AS state,
         ${runRowMessage} AS message, run_rows.differences, attempts.batch, attempts.try, attempts.written_at,
         attempts.answered_at, attempts.status, attempts.activity, attempts.failure
       FROM run_rows JOIN runs ON runs.number = run_rows.run
       LEFT JOIN attempts ON attempts.number = (
         SELECT max(items.attempt) FROM items JOIN attempts AS own ON own.number = items.attempt
         WHERE items.row_id = run_rows.row_id AND own.run = run_rows.run)
       WHERE runs.workspace = ? AND runs.id = ? AND run_rows.number > ?
       ORDER BY run_rows.number LIMIT ${perPage}`,
    );
    this.#requests = database.prepare(
      `SELECT attempts.number, batch, try, sheet, plan, written_at, answered_at, status, activity, failure,
         (SELECT count(*) FROM items WHERE attempt = attempts.number) AS rows
       FROM attempts JOIN runs ON runs.number = attempts.run
       WHERE runs.workspace = ? AND runs.id = ? AND attempts.number > ?
       ORDER BY attempts.number LIMIT ${perPage}`,
    );
  }

  rows(workspaceId: string, question: ExportQuestion): ExportPage<ExportedRow> {
    const found = this.#found(this.#rows, workspaceId, question);
    const rowIds = found.map((row) => textOf(row, 'row_id'));
    const changes = this.changes.of(workspaceId, { runId: question.runId, rowIds });
    const changed = new Map(changes.map((one) => [one.rowId, one]));
    const read = (row: SqlRow): ExportedRow => {
      const { isNew = false, changes: cells = [] } = changed.get(textOf(row, 'row_id')) ?? {};
      return { ...rowFrom(row), isNew, changes: cells, request: requestFrom(row) };
    };
    return pageOf(found, read);
  }

  requests(workspaceId: string, question: ExportQuestion): ExportPage<SentBatch> {
    return pageOf(this.#found(this.#requests, workspaceId, question), batchFrom);
  }

  #found(statement: Statement, workspaceId: string, { runId, after }: ExportQuestion): readonly SqlRow[] {
    return statement.all(this.workspaces.number(workspaceId), runId, after ?? 0);
  }
}

function pageOf<Item>(found: readonly SqlRow[], read: (row: SqlRow) => Item): ExportPage<Item> {
  const last = found.length < perPage ? undefined : found.at(-1);
  return { items: found.map(read), next: last === undefined ? null : numberOf(last, 'number') };
}

function requestFrom(row: SqlRow): ExportedRow['request'] {
  const number = textOrNullOf(row, 'batch');
  if (number === null) return null;
  return {
    number: Number(number),
    tried: numberOf(row, 'try'),
    writtenAt: numberOf(row, 'written_at'),
    answeredAt: numberOrNullOf(row, 'answered_at'),
    status: numberOrNullOf(row, 'status'),
    activityId: textOrNullOf(row, 'activity'),
    failure: textOrNullOf(row, 'failure'),
  };
}
