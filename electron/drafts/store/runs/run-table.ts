import type { RecordedRow } from '../../../../shared/batch/run-record';
import { numberOf } from '../sql-column';
import type { Database, Statement } from '../sqlite-driver';
import { runRowState } from './on-its-way';

/** Where and as whom a run sends. */
export interface RunOrigin {
  readonly environment: string;
  readonly connection: string;
  readonly baseUrl: string;
  readonly database: string;
  readonly userName: string;
}

export interface BegunRun {
  readonly runId: string;
  readonly scope: string;
  readonly origin: RunOrigin;
  readonly rows: readonly RecordedRow[];
}

/** Rows a run takes. */
export type JoinedRows = Pick<BegunRun, 'runId' | 'rows'>;

export interface EndedRun {
  readonly runId: string;
  readonly phase: 'finished' | 'stopped';
  readonly notice: string;
  readonly verified: number;
  readonly unverified: number;
}

/** Runs and the rows they took. Every writing call belongs in a transaction. */
export class RunTable {
  readonly #find: Statement;
  readonly #insert: Statement;
  readonly #end: Statement;
  readonly #interrupt: Statement;
  readonly #interruptRows: Statement;
  readonly #insertRows: Statement;
  readonly #setRows: Statement;

  constructor(database: Database) {
    this.#find = database.prepare('SELECT number FROM runs WHERE id = ?');
    this.#insert = database.prepare(
      `INSERT INTO runs (id, workspace, scope, phase, started_at, environment, connection, base_url, database,
         user_name) VALUES (?, ?, ?, 'sending', ?, ?, ?, ?, ?, ?)`,
    );
    this.#end = database.prepare(
      'UPDATE runs SET phase = ?, notice = ?, verified = ?, unverified = ?, ended_at = ? WHERE number = ?',
    );
    this.#interrupt = database.prepare(
      "UPDATE runs SET phase = 'interrupted', notice = ?, ended_at = ? WHERE workspace = ? AND ended_at IS NULL",
    );
    this.#interruptRows = database.prepare(
      `UPDATE run_rows SET state = iif(${runRowState} = 'sending', 'unknown', NULL)
       WHERE state IN ('queued', 'sending')
         AND run IN (SELECT number FROM runs WHERE workspace = ? AND ended_at IS NULL)`,
    );
    this.#insertRows = database.prepare(
      `INSERT INTO run_rows (run, row_id, row_revision, sheet, plan, second, state)
       SELECT ?, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, 'queued'
       FROM json_each(?) ORDER BY json_each.key`,
    );
    this.#setRows = database.prepare(
      `UPDATE run_rows SET state = ?1, message = ?2, differences = ?3
       WHERE run = ?4 AND row_id IN (SELECT value FROM json_each(?5))
         AND (state IS NOT ?1 OR message IS NOT ?2 OR differences IS NOT ?3)`,
    );
  }

  /** The number it goes by. Throws for a run that is not there. */
  number(runId: string): number {
    const found = this.#find.get(runId);
    if (found === undefined) throw new Error('There is no such run');
    return numberOf(found, 'number');
  }

  begin({ runId, scope, origin, rows }: BegunRun, workspace: number, now: number): void {
    const { environment, connection, baseUrl, database, userName } = origin;
    this.#insert.run(runId, workspace, scope, now, environment, connection, baseUrl, database, userName);
    this.join({ runId, rows });
  }

  join({ runId, rows }: JoinedRows): void {
    const lists = rows.map(({ rowId, revision, sheet, planId, second }) => [
      rowId,
      revision,
      sheet,
      planId,
      second,
    ]);
    this.#insertRows.run(this.number(runId), JSON.stringify(lists));
  }

  end({ runId, phase, notice, verified, unverified }: EndedRun, now: number): void {
    this.#end.run(phase, notice, verified, unverified, now, this.number(runId));
  }

  /** Ends what has no end: its rows on their way are without an answer, those that waited were not sent. */
  interrupt(workspace: number, { notice, now }: { readonly notice: string; readonly now: number }): void {
    this.#interruptRows.run(workspace);
    this.#interrupt.run(notice, now, workspace);
  }

  /** What became of rows, their ids as JSON text. */
  setRows(run: number, ids: string, told: ToldOfRows): void {
    this.#setRows.run(told.state, told.message, told.differences, run, ids);
  }
}

/** What the record of a run says of some of its rows. */
export interface ToldOfRows {
  readonly state: string | null;
  readonly message: string;
  readonly differences: string | null;
}
