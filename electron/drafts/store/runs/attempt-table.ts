import { createHash } from 'node:crypto';
import type {
  BeforeImage,
  RecordedAnswer,
  RecordedAttempt,
  Standing,
} from '../../../../shared/batch/run-record';
import { sheetNamed } from '../../../../shared/plan/sheet';
import { numberOf, textOf } from '../sql-column';
import type { Database, Statement } from '../sqlite-driver';
import { deflated } from './deflated-text';

/** The items of some rows, whose ids are JSON text, of which nobody knows yet what became of them. */
export interface OpenItems {
  readonly workspace: number;
  readonly ids: string;
}

const openItems = `FROM json_each(?) AS told CROSS JOIN items ON items.row_id = told.value AND items.settled_at IS NULL
  CROSS JOIN attempts ON attempts.number = items.attempt CROSS JOIN runs ON runs.number = attempts.run
  WHERE runs.workspace = ?`;

/** What was sent and what came back. Every writing call belongs in a transaction. */
export class AttemptTable {
  readonly #insert: Statement;
  readonly #insertItems: Statement;
  readonly #answer: Statement;
  readonly #openRuns: Statement;
  readonly #outcomes: Statement;
  readonly #settle: Statement;
  readonly #before: Statement;
  readonly #last: Statement;

  constructor(database: Database) {
    this.#insert = database.prepare(
      `INSERT INTO attempts (run, batch, try, plan, sheet, method, path, body, body_sha256, written_at)
       VALUES (?, ?, ?, ?, ?, 'PUT', ?, ?, ?, ?)`,
    );
    this.#last = database.prepare('SELECT last_insert_rowid() AS number');
    this.#insertItems = database.prepare(
      `INSERT INTO items (attempt, row_id, row_revision, key)
       SELECT ?, value ->> 0, value ->> 1, '' FROM json_each(?) ORDER BY json_each.key`,
    );
    this.#answer = database.prepare(
      `UPDATE attempts SET answered_at = ?, status = ?, answer = ?, activity = ?, failure = ?
       WHERE run = ? AND batch = ?`,
    );
    this.#openRuns = database.prepare(
      `SELECT items.row_id, attempts.run ${openItems} AND attempts.run IS NOT ?`,
    );
    this.#outcomes = database.prepare(
      `INSERT INTO outcomes (item, at, state, message) SELECT items.number, ?, ?, ? ${openItems}`,
    );
    this.#settle = database.prepare(
      `UPDATE items SET settled_at = ? WHERE number IN (SELECT items.number ${openItems})`,
    );
    this.#before = database.prepare(
      'INSERT OR REPLACE INTO run_plans (run, sheet, plan, read_at, rows) VALUES (?, ?, ?, ?, ?)',
    );
  }

  /** Writes an attempt with its exact bytes. Throws where a row of it is in another open one. */
  record(run: number, attempt: RecordedAttempt, now: number): void {
    const { number, tried, planId, sheet, body, rows } = attempt;
    const path = `plans/${encodeURIComponent(planId)}/${sheetNamed(sheet).path}-batch`;
    const hash = createHash('sha256').update(body, 'utf8').digest();
    this.#insert.run(run, String(number), tried, planId, sheet, path, deflated(body), hash, now);
    const written = numberOf(this.#last.get() ?? {}, 'number');
    this.#insertItems.run(written, JSON.stringify(rows.map(({ rowId, revision }) => [rowId, revision])));
  }

  answer(run: number, { number, status, text, activityId, failure }: RecordedAnswer, now: number): void {
    const answer = text === null ? null : deflated(text);
    this.#answer.run(now, status, answer, activityId, failure, run, String(number));
  }

  /** Rows on their way, each with the run it is in, that run left out. */
  onTheirWay({ workspace, ids }: OpenItems, otherThan: number | null): readonly RowInRun[] {
    return this.#openRuns.all(ids, workspace, otherThan).map((found) => ({
      rowId: textOf(found, 'row_id'),
      run: numberOf(found, 'run'),
    }));
  }

  /** Adds what was learnt of items. They stay open while that is nothing. */
  learn({ workspace, ids }: OpenItems, { standing, message, now }: Learnt): void {
    if (standing === 'sending') return;
    const state = standing === 'queued' || standing === null ? 'notApplied' : standing;
    this.#outcomes.run(now, state, message, ids, workspace);
    if (standing !== 'unknown') this.#settle.run(now, ids, workspace);
  }

  /** A plan that is read again before all of it went out is kept as it was then. */
  keepBefore(run: number, { sheet, planId, rows }: BeforeImage, now: number): void {
    this.#before.run(run, sheet, planId, now, deflated(JSON.stringify(rows)));
  }
}

interface RowInRun {
  readonly rowId: string;
  readonly run: number;
}

interface Learnt {
  readonly standing: Standing;
  readonly message: string;
  readonly now: number;
}
