import type { WrittenRow } from '../../../../shared/batch/restoring';
import type {
  RunDetail,
  RunEntry,
  RunPage,
  RunRowFilter,
  RunRows,
  SearchedRun,
} from '../../../../shared/ipc/history-schemas';
import { sheetOf } from '../row-columns';
import { bytesOf, numberOf, numberOrNullOf, textOf } from '../sql-column';
import type { Database, SqlRow, Statement } from '../sqlite-driver';
import type { WorkspaceTable } from '../workspace-table';
import { inflated } from './deflated-text';
import { runRowMessage, runRowState } from './on-its-way';
import { beforeFinder, sentRows } from './open-items';
import { batchFrom, outcomeOf, rowFrom } from './run-columns';

const runsPerPage = 50;
const rowsPerPage = 500;
const greatestGroups = 200;
const greatestBatches = 1000;

const runColumns = `number, id, started_at, ended_at, phase, notice, scope, environment, connection, base_url, database,
  user_name, verified, unverified`;
const written = "state IN ('created', 'updated') OR (state = 'conflict' AND differences IS NOT NULL)";

/** Reads what the runs of a workspace came to. */
export class RunHistory {
  readonly #runs: Statement;
  readonly #run: Statement;
  readonly #counts: Statement;
  readonly #batchCount: Statement;
  readonly #groups: Statement;
  readonly #batches: Statement;
  readonly #rows: Statement;
  readonly #sent: Statement;
  readonly #written: Statement;
  readonly #before: Statement;

  constructor(
    database: Database,
    private readonly workspaces: WorkspaceTable,
  ) {
    this.#runs = database.prepare(
      `SELECT ${runColumns} FROM runs WHERE workspace = ? AND number < ? AND (? = '' OR EXISTS (
         SELECT 1 FROM run_rows WHERE run = runs.number AND instr(lower(plan || '|' || second), ?) > 0))
       ORDER BY number DESC LIMIT ${runsPerPage}`,
    );
    this.#run = database.prepare(`SELECT ${runColumns} FROM runs WHERE workspace = ? AND id = ?`);
    this.#counts = database.prepare(
      `SELECT ${runRowState} AS state, count(*) AS rows FROM run_rows WHERE run = ? GROUP BY 1`,
    );
    this.#batchCount = database.prepare('SELECT count(*) AS batches FROM attempts WHERE run = ?');
    this.#groups = database.prepare(
      `SELECT ${runRowState} AS state, ${runRowMessage} AS message, count(*) AS rows,
         sum(?1 = '' OR instr(lower(plan || '|' || second), ?1) > 0) AS found
       FROM run_rows WHERE run = ?2 GROUP BY 1, 2
       ORDER BY rows DESC, message LIMIT ${greatestGroups}`,
    );
    this.#batches = database.prepare(
      `SELECT batch, try, sheet, plan, written_at, answered_at, status, activity, failure,
         (SELECT count(*) FROM items WHERE attempt = attempts.number) AS rows
       FROM attempts WHERE run = ? ORDER BY number LIMIT ${greatestBatches}`,
    );
    this.#rows = database.prepare(
      `SELECT number, row_id, sheet, plan, second, ${runRowState} AS state, ${runRowMessage} AS message, differences
       FROM run_rows
       WHERE run = ? AND number > ? AND (? = '' OR instr(lower(plan || '|' || second), ?) > 0)
         AND (? = 0 OR (${runRowState} IS ? AND ${runRowMessage} = ?))
       ORDER BY number LIMIT ${rowsPerPage}`,
    );
    this.#sent = database.prepare(
      `SELECT attempts.number, attempts.sheet, attempts.plan, attempts.body FROM attempts WHERE run = ? ORDER BY number`,
    );
    this.#written = database.prepare(
      `SELECT items.row_id, run_rows.number IS NOT NULL AS stands FROM items
       LEFT JOIN run_rows ON run_rows.run = ? AND run_rows.row_id = items.row_id AND (${written})
       WHERE items.attempt = ? ORDER BY items.number`,
    );
    this.#before = database.prepare('SELECT rows FROM run_plans WHERE run = ? AND sheet = ? AND plan = ?');
  }

  /** The newest runs first, those that had a row with `search` in `plan|key`; `after` goes on from a `next`. */
  list(workspaceId: string, search: string, after: number | null): RunPage {
    const wanted = search.trim().toLowerCase();
    const workspace = this.workspaces.number(workspaceId);
    const found = this.#runs.all(workspace, after ?? Number.MAX_SAFE_INTEGER, wanted, wanted);
    const last = found.length < runsPerPage ? undefined : found.at(-1);
    return {
      runs: found.map((run) => this.#entry(run)),
      next: last === undefined ? null : numberOf(last, 'number'),
    };
  }

  /** Null for a run that is not there. */
  detail(workspaceId: string, { runId, search }: SearchedRun): RunDetail | null {
    const found = this.#run.get(this.workspaces.number(workspaceId), runId);
    if (found === undefined) return null;
    const run = numberOf(found, 'number');
    return {
      run: this.#entry(found),
      groups: this.#groups.all(search.trim().toLowerCase(), run).map((group) => ({
        state: outcomeOf(group),
        message: textOf(group, 'message'),
        rows: numberOf(group, 'rows'),
        found: numberOf(group, 'found'),
      })),
      batches: this.#batches.all(run).map(batchFrom),
    };
  }

  rows(workspaceId: string, { runId, search, group, after }: RunRowFilter): RunRows {
    const found = this.#run.get(this.workspaces.number(workspaceId), runId);
    if (found === undefined) return { rows: [], next: null };
    const wanted = search.trim().toLowerCase();
    const told = [group === null ? 0 : 1, group?.state ?? null, group?.message ?? ''];
    const rows = this.#rows.all(numberOf(found, 'number'), after ?? 0, wanted, wanted, ...told);
    const last = rows.length < rowsPerPage ? undefined : rows.at(-1);
    return { rows: rows.map(rowFrom), next: last === undefined ? null : numberOf(last, 'number') };
  }

  /** The rows that the run wrote, each as it was sent last. */
  written(workspaceId: string, runId: string): readonly WrittenRow[] {
    const found = this.#run.get(this.workspaces.number(workspaceId), runId);
    if (found === undefined) return [];
    const run = numberOf(found, 'number');
    const rows = new Map<string, WrittenRow>();
    for (const attempt of this.#sent.all(run)) {
      const sheet = sheetOf(attempt);
      const planId = textOf(attempt, 'plan');
      const bodies = sentRows(sheet, inflated(bytesOf(attempt, 'body')));
      const before = beforeFinder(this.#before.get(run, sheet, planId), sheet);
      for (const [index, item] of this.#written.all(run, numberOf(attempt, 'number')).entries()) {
        const sent = bodies[index];
        const rowId = textOf(item, 'row_id');
        if (sent === undefined || numberOf(item, 'stands') === 0) continue;
        rows.set(rowId, { rowId, sheet, planId, sent, before: before(sent) });
      }
    }
    return [...rows.values()];
  }

  #entry(run: SqlRow): RunEntry {
    const number = numberOf(run, 'number');
    return {
      runId: textOf(run, 'id'),
      startedAt: numberOf(run, 'started_at'),
      endedAt: numberOrNullOf(run, 'ended_at'),
      phase: phaseOf(textOf(run, 'phase')),
      notice: textOf(run, 'notice'),
      scope: textOf(run, 'scope'),
      environment: textOf(run, 'environment'),
      connection: textOf(run, 'connection'),
      baseUrl: textOf(run, 'base_url'),
      database: textOf(run, 'database'),
      userName: textOf(run, 'user_name'),
      outcomes: this.#counts.all(number).map((counted) => ({
        state: outcomeOf(counted),
        rows: numberOf(counted, 'rows'),
      })),
      batches: numberOf(this.#batchCount.get(number) ?? {}, 'batches'),
      verified: numberOf(run, 'verified'),
      unverified: numberOf(run, 'unverified'),
    };
  }
}

function phaseOf(text: string): RunEntry['phase'] {
  const known = (['finished', 'stopped', 'interrupted'] as const).find((phase) => phase === text);
  return known ?? 'sending';
}
