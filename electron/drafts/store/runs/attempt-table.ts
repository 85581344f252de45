import { createHash } from 'node:crypto';
import type {
  BeforeImage,
  RecordedAnswer,
  RecordedAttempt,
  Standing,
} from '../../../../shared/batch/run-record';
import { sheetNamed } from '../../../../shared/plan/sheet';
import { numberOf } from '../sql-column';
import type { Database, Statement } from '../sqlite-driver';
import { deflated } from './deflated-text';

/** A row in an attempt of which nobody knows yet what became of it. */
export interface OpenItem {
  readonly number: number;
  readonly run: number;
}

/** What was sent and what came back. Every writing call belongs in a transaction. */
export class AttemptTable {
  readonly #insert: Statement;
  readonly #insertItem: Statement;
  readonly #answer: Statement;
  readonly #openItem: Statement;
  readonly #settle: Statement;
  readonly #outcome: Statement;
  readonly #before: Statement;
  readonly #last: Statement;

  constructor(database: Database) {
    this.#insert = database.prepare(
      `INSERT INTO attempts (run, batch, try, plan, sheet, method, path, body, body_sha256, written_at)
       VALUES (?, ?, ?, ?, ?, 'PUT', ?, ?, ?, ?)`,
    );
    this.#last = database.prepare('SELECT last_insert_rowid() AS number');
    this.#insertItem = database.prepare(
      "INSERT INTO items (attempt, row_id, row_revision, key) VALUES (?, ?, ?, '')",
    );
    this.#answer = database.prepare(
      `UPDATE attempts SET answered_at = ?, status = ?, answer = ?, activity = ?, failure = ?
       WHERE run = ? AND batch = ?`,
    );
    this.#openItem = database.prepare(
      `SELECT items.number, attempts.run FROM items JOIN attempts ON attempts.number = items.attempt
       JOIN runs ON runs.number = attempts.run
       WHERE items.row_id = ? AND items.settled_at IS NULL AND runs.workspace = ?`,
    );
    this.#settle = database.prepare('UPDATE items SET settled_at = ? WHERE number = ?');
    this.#outcome = database.prepare('INSERT INTO outcomes (item, at, state, message) VALUES (?, ?, ?, ?)');
    this.#before = database.prepare(
      'INSERT INTO run_plans (run, sheet, plan, read_at, rows) VALUES (?, ?, ?, ?, ?)',
    );
  }

  /** Writes an attempt with its exact bytes. Throws where a row of it is in another open one. */
  record(run: number, attempt: RecordedAttempt, now: number): void {
    const { number, tried, planId, sheet, body, rows } = attempt;
    const path = `plans/${encodeURIComponent(planId)}/${sheetNamed(sheet).path}-batch`;
    const hash = createHash('sha256').update(body, 'utf8').digest();
    this.#insert.run(run, String(number), tried, planId, sheet, path, deflated(body), hash, now);
    const written = numberOf(this.#last.get() ?? {}, 'number');
    for (const { rowId, revision } of rows) this.#insertItem.run(written, rowId, revision);
  }

  answer(run: number, { number, status, text, activityId, failure }: RecordedAnswer, now: number): void {
    const answer = text === null ? null : deflated(text);
    this.#answer.run(now, status, answer, activityId, failure, run, String(number));
  }

  openItem(rowId: string, workspace: number): OpenItem | undefined {
    const found = this.#openItem.get(rowId, workspace);
    return found === undefined
      ? undefined
      : { number: numberOf(found, 'number'), run: numberOf(found, 'run') };
  }

  /** Adds what was learnt of an item. It stays open while that is nothing. */
  learn(
    item: number,
    {
      standing,
      message,
      now,
    }: { readonly standing: Standing; readonly message: string; readonly now: number },
  ): void {
    if (standing === 'sending') return;
    const state = standing === 'queued' || standing === null ? 'notApplied' : standing;
    this.#outcome.run(item, now, state, message);
    if (standing !== 'unknown') this.#settle.run(now, item);
  }

  keepBefore(run: number, { sheet, planId, rows }: BeforeImage, now: number): void {
    this.#before.run(run, sheet, planId, now, deflated(JSON.stringify(rows)));
  }
}
